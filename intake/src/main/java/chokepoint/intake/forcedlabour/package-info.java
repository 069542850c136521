/// Goods lists of the forced-labour Section 301 duty of 2026 and of the duties that share its lists.
@NullMarked
package chokepoint.intake.forcedlabour;

import org.jspecify.annotations.NullMarked;
