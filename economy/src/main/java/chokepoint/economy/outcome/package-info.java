/// What a change did, in the words of an economist: welfare, prices, trade, revenue, and what welfare is made of.
@NullMarked
package chokepoint.economy.outcome;

import org.jspecify.annotations.NullMarked;
