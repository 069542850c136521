package chokepoint.bench;

import chokepoint.ledger.Ledger;
import chokepoint.ledger.law.Folding;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.terms.Reading;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What it costs to have the law: from the snapshot, as known on a day, and from its files.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class LawBenchmark {

    private static final Instant KNOWN = Instant.parse("2025-04-08T22:00:00Z");

    private Ledger ledger;

    @Setup
    public void open() {
        ledger = BuiltLaw.open();
    }

    @Benchmark
    public Ledger openSnapshot() {
        return BuiltLaw.open();
    }

    @Benchmark
    public KnownLaw foldAsKnown() {
        return Folding.fold(ledger.log().instruments(), KNOWN, Reading.COLLECTED);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Measurement(iterations = 3)
    public Ledger readFiles() {
        return Ledger.read(BuiltLaw.home().resolve("data"));
    }
}
