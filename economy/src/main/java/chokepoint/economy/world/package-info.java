/// The data a model runs on: countries × sectors, trade, tariffs, input–output, elasticities, and their folder of
/// files.
@NullMarked
package chokepoint.economy.world;

import org.jspecify.annotations.NullMarked;
