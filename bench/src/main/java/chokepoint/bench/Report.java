package chokepoint.bench;

import chokepoint.bench.peer.Hello;
import chokepoint.bench.peer.PlainProgram;
import chokepoint.duty.Assessor;
import chokepoint.duty.Consignment;
import chokepoint.duty.NomenclatureRates;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.law.Folding;
import chokepoint.ledger.regime.CompiledLaw;
import chokepoint.ledger.regime.Question;
import chokepoint.terms.Reading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Every figure of the program in one run, beside its limit or its peer, as a Markdown table.
///
/// `java -cp bench/target/chokepoint-bench.jar chokepoint.bench.Report [rounds [part]…]`; parts are starts, law, panel,
/// rows, batch, audit, economy, supply
public final class Report {

    private static final List<String> PARTS =
            List.of("starts", "law", "panel", "rows", "batch", "audit", "economy", "supply");
    private static final List<String> QUESTION =
            List.of("8505.11.00", "--from", "CN", "--to", "US", "--on", "2025-06-06");
    private static final Instant KNOWN = Instant.parse("2025-04-08T22:00:00Z");
    private static final int CONSIGNMENTS = 4096;
    private static final int FEWEST_ROUNDS = 11;
    private static final int PANEL_ROUNDS = 5;
    private static final int YEAR = 365;
    private static final double MEGABYTE = 1 << 20;

    private final List<Figure> figures = new ArrayList<>();

    private Report() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var report = new Report();
        int rounds = args.length > 0 ? Integer.parseInt(args[0]) : FEWEST_ROUNDS;
        List<String> parts = args.length > 1 ? List.of(args).subList(1, args.length) : PARTS;
        for (String part : parts) {
            report.measure(part, rounds);
        }
        System.out.printf(
                "%s %s, %d processors%n%n",
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"),
                Runtime.getRuntime().availableProcessors());
        System.out.println("| figure | median | limit | median ÷ limit |");
        System.out.println("|---|---|---|---|");
        report.figures.forEach(figure -> System.out.println(figure.toRow()));
    }

    private void measure(String part, int rounds) throws IOException, InterruptedException {
        switch (part) {
            case "starts" -> starts(rounds);
            case "law" -> {
                heap();
                law();
                answers();
            }
            case "panel" -> figures.addAll(PanelFigures.of(PANEL_ROUNDS));
            case "rows" -> figures.addAll(EntryRates.figures(BuiltLaw.open(), 1, 10, 50));
            case "batch" -> figures.addAll(BatchBench.figures());
            case "audit" -> figures.addAll(AuditBench.figures());
            case "economy" -> figures.addAll(EconomyReport.figures());
            case "supply" -> {
                figures.addAll(ArioReport.tables(YEAR));
                figures.addAll(ArioReport.firms());
                figures.addAll(SupplyReport.figures());
            }
            default -> throw new IllegalArgumentException("no part '" + part + "'; there are " + PARTS);
        }
    }

    private void starts(int rounds) throws IOException, InterruptedException {
        var starts = new ColdStarts();
        var launcher =
                new ArrayList<>(List.of(BuiltLaw.home().resolve("chokepoint").toString(), "regime"));
        launcher.addAll(QUESTION);
        starts.add("hello", java(List.of(), Hello.class, List.of()));
        starts.add("plain", java(List.of(), PlainProgram.class, QUESTION));
        starts.add("regime", launcher);
        Map<String, ColdStarts.Taken> taken = starts.run(rounds);
        var hello = of(taken, "hello");
        var plain = of(taken, "plain");
        var regime = of(taken, "regime");
        figures.add(Figure.of("start of a JVM that says hello", hello.wall(), "ms"));
        figures.add(Figure.of("the same, processor time", hello.cpu(), "ms"));
        figures.add(Figure.of("start of a plain picocli + Jackson program", plain.wall(), "ms"));
        figures.add(Figure.of("the same, processor time", plain.cpu(), "ms"));
        figures.add(Figure.within(250, "cold `chokepoint regime`", regime.wall(), "ms"));
        figures.add(Figure.of("the same, processor time", regime.cpu(), "ms"));
        figures.add(Figure.of("cold `chokepoint regime` ÷ hello", regime.wall() / hello.wall(), "times"));
        figures.add(Figure.within(1, "cold `chokepoint regime` ÷ picocli + Jackson", regime.wall() / plain.wall(), ""));
    }

    private static ColdStarts.Taken of(Map<String, ColdStarts.Taken> taken, String name) {
        ColdStarts.Taken one = taken.get(name);
        if (one == null) {
            throw new IllegalStateException(name + " was not measured");
        }
        return one;
    }

    private void heap() throws IOException {
        Process probe = new ProcessBuilder(java(List.of("-Xmx128m", "-XX:+UseSerialGC"), HeapProbe.class, List.of()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> lines = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        figures.add(
                Figure.within(128, "heap in use after loading the law", Long.parseLong(lines.get(0)) / MEGABYTE, "MB"));
        figures.add(Figure.within(
                128, "heap in use after 10,000 assessments", Long.parseLong(lines.get(1)) / MEGABYTE, "MB"));
    }

    private void law() {
        Ledger ledger = BuiltLaw.open();
        figures.add(Figure.within(
                50, "snapshot load, in a JVM that is warm", Repeated.micros(20, 1, i -> BuiltLaw.open()) / 1e3, "ms"));
        figures.add(Figure.of(
                "the law folded as known on a day",
                Repeated.micros(50, 1, i -> Folding.fold(ledger.log().instruments(), KNOWN, Reading.COLLECTED)) / 1e3,
                "ms"));
    }

    private void answers() {
        Ledger ledger = BuiltLaw.open();
        var engine = BuiltLaw.latest(ledger);
        var compiled = new CompiledLaw(engine);
        var rates = new NomenclatureRates(ledger.nomenclatures());
        List<Consignment> consignments = MixedConsignments.of(ledger, CONSIGNMENTS);
        List<Question> questions =
                consignments.stream().map(MixedConsignments::question).toList();
        var quick = new Assessor(compiled, rates);
        var explaining = new Assessor(engine, rates);
        double regime = Repeated.micros(20, CONSIGNMENTS, i -> compiled.regime(questions.get(i)));
        double explained = Repeated.micros(3, CONSIGNMENTS / 4, i -> engine.regime(questions.get(i)));
        figures.add(Figure.within(10, "one regime, compiled", regime, "µs"));
        figures.add(Figure.of("one regime, worked out by itself", explained, "µs"));
        figures.add(Figure.within(
                20,
                "one duty assessment, compiled",
                Repeated.micros(20, CONSIGNMENTS, i -> quick.assess(consignments.get(i))),
                "µs"));
        figures.add(Figure.of(
                "one duty assessment, worked out by itself",
                Repeated.micros(3, CONSIGNMENTS / 4, i -> explaining.assess(consignments.get(i))),
                "µs"));
        figures.add(Figure.of(
                "one line of the nomenclature",
                Repeated.micros(20, CONSIGNMENTS, i -> {
                    Consignment one = consignments.get(i);
                    ledger.nomenclatures().findLine(one.good(), one.lane().destination(), one.entered());
                }),
                "µs"));
        figures.add(Figure.of("plans that the " + CONSIGNMENTS + " consignments share", compiled.plans(), ""));
    }

    /// The command line that runs a class of the benchmarks in a process of its own.
    static List<String> java(List<String> flags, Class<?> main, List<String> args) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.add("-Dchokepoint.home=" + BuiltLaw.home());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(args);
        return command;
    }
}
