/// Goods lists of the Section 122 surcharge of 2026.
@NullMarked
package chokepoint.intake.section122;

import org.jspecify.annotations.NullMarked;
