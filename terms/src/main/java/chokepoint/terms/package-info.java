/// The words everything else is written in: codes, areas, lanes, dates, rates, money, duty expressions.
@NullMarked
package chokepoint.terms;

import org.jspecify.annotations.NullMarked;
