/// Applications, reviews, grants and refusals, as a queue that a lane waits in.
@NullMarked
package chokepoint.supply.licence;

import org.jspecify.annotations.NullMarked;
