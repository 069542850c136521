/// A production network as a file says it: goods, nodes, bills of materials, stocks, each figure with its source.
@NullMarked
package chokepoint.supply.network;

import org.jspecify.annotations.NullMarked;
