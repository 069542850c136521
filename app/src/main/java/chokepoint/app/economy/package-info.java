/// `impact`, `nash` and `bargain`: what a change of tariffs would do, and what they have to say.
@NullMarked
package chokepoint.app.economy;

import org.jspecify.annotations.NullMarked;
