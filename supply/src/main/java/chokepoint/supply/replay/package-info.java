/// What was predicted beside what happened.
@NullMarked
package chokepoint.supply.replay;

import org.jspecify.annotations.NullMarked;
