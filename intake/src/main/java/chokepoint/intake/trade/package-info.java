/// Trade as weights, and observed shares of it, in a compact form of our own.
@NullMarked
package chokepoint.intake.trade;

import org.jspecify.annotations.NullMarked;
