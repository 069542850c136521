/// The physical engine: stocks, output and shipments day by day, many draws at a time.
@NullMarked
package chokepoint.supply.run;

import org.jspecify.annotations.NullMarked;
