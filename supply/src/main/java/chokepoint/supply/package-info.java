/// How a restriction runs through a production network, in physical units, to the day a line stands still.
@NullMarked
package chokepoint.supply;

import org.jspecify.annotations.NullMarked;
