@NullMarked
package chokepoint.app.batch;

import org.jspecify.annotations.NullMarked;
