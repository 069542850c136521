/// What it costs: the duty and landed cost of a consignment, with the arithmetic in words.
@NullMarked
package chokepoint.duty;

import org.jspecify.annotations.NullMarked;
