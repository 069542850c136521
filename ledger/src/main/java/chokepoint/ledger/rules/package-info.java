/// The rules that the ledger itself must keep, each a class named by its code.
@NullMarked
package chokepoint.ledger.rules;

import org.jspecify.annotations.NullMarked;
