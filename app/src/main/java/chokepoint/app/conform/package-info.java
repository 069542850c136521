/// Compares the answers of the ledger with dated cases whose answers are known.
@NullMarked
package chokepoint.app.conform;

import org.jspecify.annotations.NullMarked;
