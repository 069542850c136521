/// Goods that the duties under the emergency powers act spare: Annex II, the framework agreements, Brazil, Canada's energy.
@NullMarked
package chokepoint.intake.ieepa;

import org.jspecify.annotations.NullMarked;
