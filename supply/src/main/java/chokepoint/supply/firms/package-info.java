/// The same firm by firm: sparse networks of a million firms and more.
@NullMarked
package chokepoint.supply.firms;

import org.jspecify.annotations.NullMarked;
