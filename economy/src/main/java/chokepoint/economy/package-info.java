/// Trade in general equilibrium: what a change of tariffs would do to prices, trade, revenue and welfare, country by
/// country.
@NullMarked
package chokepoint.economy;

import org.jspecify.annotations.NullMarked;
