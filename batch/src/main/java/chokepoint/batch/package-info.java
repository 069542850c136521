/// The same rules on Spark, for more entry lines than one machine holds.
@NullMarked
package chokepoint.batch;

import org.jspecify.annotations.NullMarked;
