/// Pictures of answers, as SVG.
@NullMarked
package chokepoint.app.draw;

import org.jspecify.annotations.NullMarked;
