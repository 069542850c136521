/// Goods lists of the Section 301 duty on Brazil.
@NullMarked
package chokepoint.intake.brazil;

import org.jspecify.annotations.NullMarked;
