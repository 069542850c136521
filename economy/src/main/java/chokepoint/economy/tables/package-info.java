/// Tables that statistical offices publish, in their own layouts, and the worlds they make.
@NullMarked
package chokepoint.economy.tables;

import org.jspecify.annotations.NullMarked;
