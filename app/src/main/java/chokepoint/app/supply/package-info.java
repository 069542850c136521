/// Commands about what stops, and what they have to say.
@NullMarked
package chokepoint.app.supply;

import org.jspecify.annotations.NullMarked;
