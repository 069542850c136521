package chokepoint.bench;

import chokepoint.duty.Assessment;
import chokepoint.duty.Assessor;
import chokepoint.duty.Consignment;
import chokepoint.duty.NomenclatureRates;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.nomenclature.GoodsLine;
import chokepoint.ledger.regime.CompiledLaw;
import chokepoint.ledger.regime.Question;
import chokepoint.ledger.regime.Regime;
import chokepoint.ledger.regime.RegimeEngine;
import java.util.List;
import java.util.Optional;
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

/// What one answer costs over [MixedConsignments], by the compiled law and by the law that works each answer out.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx128m")
public class RegimeBenchmark {

    private static final int COUNT = 4096;

    private Ledger ledger;
    private RegimeEngine engine;
    private CompiledLaw compiled;
    private Assessor explaining;
    private Assessor quick;
    private List<Consignment> consignments;
    private List<Question> questions;
    private int next;

    @Setup
    public void prepare() {
        ledger = BuiltLaw.open();
        engine = BuiltLaw.latest(ledger);
        compiled = new CompiledLaw(engine);
        var rates = new NomenclatureRates(ledger.nomenclatures());
        explaining = new Assessor(engine, rates);
        quick = new Assessor(compiled, rates);
        consignments = MixedConsignments.of(ledger, COUNT);
        questions = consignments.stream().map(MixedConsignments::question).toList();
    }

    private int next() {
        next = (next + 1) % COUNT;
        return next;
    }

    @Benchmark
    public Regime regimeCompiled() {
        return compiled.regime(questions.get(next()));
    }

    @Benchmark
    public Regime regimeExplained() {
        return engine.regime(questions.get(next()));
    }

    @Benchmark
    public Assessment assessCompiled() {
        return quick.assess(consignments.get(next()));
    }

    @Benchmark
    public Assessment assessExplained() {
        return explaining.assess(consignments.get(next()));
    }

    @Benchmark
    public Optional<GoodsLine> findLine() {
        Consignment one = consignments.get(next());
        return ledger.nomenclatures().findLine(one.good(), one.lane().destination(), one.entered());
    }
}
