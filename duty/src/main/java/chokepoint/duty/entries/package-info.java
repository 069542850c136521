/// Entry lines by the million: read, rated, added up.
@NullMarked
package chokepoint.duty.entries;

import org.jspecify.annotations.NullMarked;
