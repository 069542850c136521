/// Goods that the duties under the emergency powers act spare: Annex II, framework agreements, Brazil, energy.
@NullMarked
package chokepoint.intake.ieepa;

import org.jspecify.annotations.NullMarked;
