/// How fast it is. Run with `java -jar bench/target/chokepoint-bench.jar`.
@NullMarked
package chokepoint.bench;

import org.jspecify.annotations.NullMarked;
