package chokepoint.duty;

import chokepoint.ledger.Ledger;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import chokepoint.terms.Reading;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// One made-up American instrument over the small base of areas, facts, programmes and goods.
record SmallLaw(Ledger ledger) {

    private static final Path BASE =
            Path.of(System.getProperty("chokepoint.home", ".."), "ledger/src/test/resources/small-law");

    static SmallLaw of(String effects) {
        try {
            Path data = Files.createTempDirectory("small-law");
            try {
                copy(BASE, data);
                Path order = data.resolve("law/us/2025/order.yaml");
                Files.createDirectories(order.getParent());
                Files.writeString(order, """
                        instrument: us/order
                        title: Made up
                        issued-by: us/president
                        kind: executive-order
                        known: 2025-01-01
                        source: 90 FR 1
                        certainty: primary
                        effects:
                        """ + effects.indent(2));
                return new SmallLaw(Ledger.read(data));
            } finally {
                delete(data);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    Facts facts(String list) {
        return ledger.log().vocabulary().read(list);
    }

    /// Goods from China that enter in May 2025.
    Consignment consignment(String code, String value, String facts) {
        return new Consignment(
                CommodityCode.of(code),
                new Lane(Area.CN, Area.US),
                CustomsClock.of(Area.US).startOf(LocalDate.of(2025, 5, 5)),
                new Money(new BigDecimal(value), "USD"),
                facts(facts));
    }

    private Assessor assessor() {
        return new Assessor(ledger.latest(Reading.COLLECTED), new NomenclatureRates(ledger.nomenclatures()));
    }

    Assessment assess(String code, String value, String facts) {
        return assessor().assess(consignment(code, value, facts));
    }

    DutyAssessment range(String code, String value, String facts) {
        return new RangeFinder(assessor(), ledger.nomenclatures()).assess(consignment(code, value, facts));
    }

    /// One line an assessment line: `us/mfn/column-1: 21.00 = 2.1% of 1,000.00`.
    static List<String> lines(Assessment assessment) {
        return assessment.lines().stream()
                .map(line -> line.measure().id() + ": "
                        + line.amount()
                                .map(Money::amount)
                                .map(BigDecimal::toPlainString)
                                .orElse("?") + " = "
                        + line.working())
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }
}
