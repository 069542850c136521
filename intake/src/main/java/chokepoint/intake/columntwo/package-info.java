/// Goods lists of the countries without normal trade relations.
@NullMarked
package chokepoint.intake.columntwo;

import org.jspecify.annotations.NullMarked;
