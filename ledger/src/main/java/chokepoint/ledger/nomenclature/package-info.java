/// The goods nomenclature of a customs territory: editions, lines, and the rates they print.
@NullMarked
package chokepoint.ledger.nomenclature;

import org.jspecify.annotations.NullMarked;
