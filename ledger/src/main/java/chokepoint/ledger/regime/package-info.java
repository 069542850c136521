/// What is in force for one good on one lane at one moment, and why the rest is not.
@NullMarked
package chokepoint.ledger.regime;

import org.jspecify.annotations.NullMarked;
