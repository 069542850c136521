/// What the law says, since when, as known when.
@NullMarked
package chokepoint.ledger;

import org.jspecify.annotations.NullMarked;
