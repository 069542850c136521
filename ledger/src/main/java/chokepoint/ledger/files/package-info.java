/// Reads the files of `data/law` and says where each mistake stands.
@NullMarked
package chokepoint.ledger.files;

import org.jspecify.annotations.NullMarked;
