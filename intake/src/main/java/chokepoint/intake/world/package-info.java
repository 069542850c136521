/// Makes the parts of the embedded world that no table holds.
@NullMarked
package chokepoint.intake.world;

import org.jspecify.annotations.NullMarked;
