/// The ledger compiled into one file, so that a single answer does not wait for YAML to be read.
@NullMarked
package chokepoint.ledger.snapshot;

import org.jspecify.annotations.NullMarked;
