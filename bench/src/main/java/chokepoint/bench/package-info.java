/// How fast it is. `java -jar bench/target/chokepoint-bench.jar` runs the small benchmarks with JMH,
/// `java -cp bench/target/chokepoint-bench.jar chokepoint.bench.Report` prints every figure beside its limit.
@NullMarked
package chokepoint.bench;

import org.jspecify.annotations.NullMarked;
