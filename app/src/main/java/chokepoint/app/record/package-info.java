/// Files of the repository that the program writes and review reads: timelines and the coverage page.
@NullMarked
package chokepoint.app.record;

import org.jspecify.annotations.NullMarked;
