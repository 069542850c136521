/// Goods lists of the Section 232 programmes beside metals, as the U.S. notes to chapter 99 enumerate them.
@NullMarked
package chokepoint.intake.section232;

import org.jspecify.annotations.NullMarked;
