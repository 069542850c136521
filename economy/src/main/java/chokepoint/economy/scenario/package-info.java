/// What a user wants to try: changes of tariffs, bans and retaliation, written in a small text file.
@NullMarked
package chokepoint.economy.scenario;

import org.jspecify.annotations.NullMarked;
