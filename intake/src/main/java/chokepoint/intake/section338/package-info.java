/// Goods lists of the Section 338 duties on Canada.
@NullMarked
package chokepoint.intake.section338;

import org.jspecify.annotations.NullMarked;
