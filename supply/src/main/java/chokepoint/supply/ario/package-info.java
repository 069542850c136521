/// How shocks run through an input–output table day by day: ARIO, as BoARIO 0.6.3 computes it and without its
/// defects.
@NullMarked
package chokepoint.supply.ario;

import org.jspecify.annotations.NullMarked;
