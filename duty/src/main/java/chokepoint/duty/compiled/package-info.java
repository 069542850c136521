/// The law of one customs over a window of days, compiled for many cells: goods × origins × days. Which
/// provisions reach a line, name an origin and are in force makes a situation, and each situation is
/// worked out once, by the same assessor that answers a single question.
///
/// Start reading at [chokepoint.duty.compiled.CompiledDuties].
@NullMarked
package chokepoint.duty.compiled;

import org.jspecify.annotations.NullMarked;
