/// Small programs to start beside ours: what a start costs that does nothing, and one that does what most do.
@NullMarked
package chokepoint.bench.peer;

import org.jspecify.annotations.NullMarked;
