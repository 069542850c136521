/// Tariffs as moves: best responses, Nash tariffs, cooperation and bargains, each with what shows that it is one.
@NullMarked
package chokepoint.economy.game;

import org.jspecify.annotations.NullMarked;
