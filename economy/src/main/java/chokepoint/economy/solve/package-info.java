/// Solving square systems of equations: dense factorisation, Newton with line search, Broyden from a shared
/// factorisation, Anderson for fixed points. Plain loops in a fixed order: the same input gives the same bits.
@NullMarked
package chokepoint.economy.solve;

import org.jspecify.annotations.NullMarked;
