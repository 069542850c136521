/// What commands have to say: each answer as tables for people and as JSON for programs.
@NullMarked
package chokepoint.app.answer;

import org.jspecify.annotations.NullMarked;
