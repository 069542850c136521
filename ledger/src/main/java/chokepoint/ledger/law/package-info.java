/// The law as known on a day: the log folded into measures, exemptions, suspensions and displacements with dated terms.
@NullMarked
package chokepoint.ledger.law;

import org.jspecify.annotations.NullMarked;
