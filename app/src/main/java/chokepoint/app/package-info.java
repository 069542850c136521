/// One program: the commands, their options, and the only place that knows the clock and the terminal.
@NullMarked
package chokepoint.app;

import org.jspecify.annotations.NullMarked;
