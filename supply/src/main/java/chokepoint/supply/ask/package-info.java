/// What people ask of a network: how long it lasts, what would help, what hangs on what.
@NullMarked
package chokepoint.supply.ask;

import org.jspecify.annotations.NullMarked;
