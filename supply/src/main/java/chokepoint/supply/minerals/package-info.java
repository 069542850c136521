/// What is known of each critical mineral: China's share by stage, who imports how much, uses, codes, controls,
/// prices.
@NullMarked
package chokepoint.supply.minerals;

import org.jspecify.annotations.NullMarked;
