/// The log of the law as it was written: instruments in the order the world learned of them, each with its effects.
@NullMarked
package chokepoint.ledger.log;

import org.jspecify.annotations.NullMarked;
