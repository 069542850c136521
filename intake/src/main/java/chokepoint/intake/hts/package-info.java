/// The Harmonized Tariff Schedule of the United States: editions as the Commission exports them.
@NullMarked
package chokepoint.intake.hts;

import org.jspecify.annotations.NullMarked;
