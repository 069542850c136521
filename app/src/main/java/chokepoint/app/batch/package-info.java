/// Files of entry lines by the million: cut into parts, rated part by part, put together again.
@NullMarked
package chokepoint.app.batch;

import org.jspecify.annotations.NullMarked;
