/// Goods lists of the Section 301 action on China, from the USITC table of 2020 and the U.S. notes 20 and 31.
@NullMarked
package chokepoint.intake.section301;

import org.jspecify.annotations.NullMarked;
