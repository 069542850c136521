/// Which goods a provision reaches.
@NullMarked
package chokepoint.ledger.goods;

import org.jspecify.annotations.NullMarked;
