/// Uncertainty: outcomes under many draws of the elasticities, as intervals and as a tornado.
@NullMarked
package chokepoint.economy.draws;

import org.jspecify.annotations.NullMarked;
