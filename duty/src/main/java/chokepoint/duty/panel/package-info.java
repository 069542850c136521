/// The law on many cells at once: goods × origins × days, with weights, so that an average can say what
/// it is.
@NullMarked
package chokepoint.duty.panel;

import org.jspecify.annotations.NullMarked;
