package chokepoint.duty.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chokepoint.duty.RealLaw;
import chokepoint.duty.compiled.Schedule;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Where the goods of renumbered codes go, on the editions at hand and beside the concordance of a public
/// tracker.
class ConcordanceTest {

    private static final Path HOME = Path.of(System.getProperty("chokepoint.home", ".."));
    private static final Path TRACKER =
            HOME.toAbsolutePath().normalize().resolveSibling("shared/data/us/resources/hts_concordance.csv");

    private static final Schedule SCHEDULE =
            new Schedule(RealLaw.ledger().nomenclatures().find(Area.US).orElseThrow());
    private static final Concordance CONCORDANCE = new Concordance(SCHEDULE);

    @Test
    void a_statistical_code_that_is_gone_goes_on_in_the_new_codes_of_its_tariff_line() {
        assertThat(heirs("1801000000")).containsExactly("1801000010", "1801000090");
        assertThat(heirs("8541290095")).allMatch(code -> code.startsWith("85412900"));
    }

    /// Whoever weighs with codes of today means these, and not the ones that stood in their place before.
    @Test
    void a_code_that_comes_up_later_stands_for_itself_from_then_on() {
        CommodityCode code = CommodityCode.of("8501640155");
        int line = SCHEDULE.find(code).orElseThrow();
        int last = SCHEDULE.eraOn(LocalDate.of(2025, 11, 13));
        assertThat(SCHEDULE.isIn(line, 0)).isFalse();
        assertThat(SCHEDULE.isIn(line, last)).isTrue();
        assertThat(CONCORDANCE.ways(code, other -> false, last))
                .isNotEmpty()
                .allSatisfy(way -> assertThat(way.lines()[last]).isEqualTo(line));
    }

    @Test
    void the_shares_of_all_ways_of_a_code_add_up_to_one() {
        for (String code : new String[] {"1801000000", "8541290095", "8505110070", "0201"}) {
            assertThat(CONCORDANCE
                            .ways(
                                    CommodityCode.of(code),
                                    line -> false,
                                    SCHEDULE.eras().size() - 1)
                            .stream()
                            .mapToDouble(Concordance.Way::share)
                            .sum())
                    .as(code)
                    .isBetween(1 - 1e-12, 1 + 1e-12);
        }
    }

    /// The counts stand in `docs/reference/disagreements.md`.
    @Test
    void no_renumbered_code_is_lost_and_none_leaves_a_tariff_line_that_stands() throws IOException {
        assumeTrue(Files.exists(TRACKER), "skipped: " + TRACKER + " is not there");
        var counts = new TreeMap<String, Integer>();
        tracker().forEach((old, theirs) -> {
            TreeSet<String> ours = heirs(old);
            // The tariff line 9401.99.30 itself is gone on 1 August 2025; its goods stay in the subheading.
            int digits = old.startsWith("94019930") ? 6 : 8;
            assertThat(ours).as(old).isNotEmpty().allMatch(code -> code.startsWith(old.substring(0, digits)));
            counts.merge(disagreement(old, theirs, ours), 1, Integer::sum);
        });
        assertThat(counts)
                .isEqualTo(Map.of(
                        "agrees", 1,
                        "no successor there", 38,
                        "only some of the new codes there", 28,
                        "codes of other tariff lines there", 34));
    }

    private static String disagreement(String old, TreeSet<String> theirs, TreeSet<String> ours) {
        if (theirs.isEmpty()) {
            return "no successor there";
        }
        if (theirs.stream().anyMatch(code -> !code.startsWith(old.substring(0, 8)))) {
            return "codes of other tariff lines there";
        }
        return theirs.equals(ours) ? "agrees" : "only some of the new codes there";
    }

    /// Codes that the tracker says are gone with some edition of the window, with their successors.
    private static Map<String, TreeSet<String>> tracker() throws IOException {
        var found = new TreeMap<String, TreeSet<String>>();
        for (String line : Files.readAllLines(TRACKER)) {
            String[] cells = line.split(",", 6);
            if (cells[0].length() == 10) {
                TreeSet<String> successors = found.computeIfAbsent(cells[0], code -> new TreeSet<>());
                if (!cells[1].equals("NA")) {
                    successors.add(cells[1]);
                }
            }
        }
        return found;
    }

    /// The codes a code goes on in when it is gone.
    private static TreeSet<String> heirs(String code) {
        int line = SCHEDULE.find(CommodityCode.of(code)).orElseThrow();
        int gone = IntStream.range(1, SCHEDULE.eras().size())
                .filter(era -> SCHEDULE.isIn(line, era - 1) && !SCHEDULE.isIn(line, era))
                .findFirst()
                .orElseThrow();
        var heirs = new TreeSet<String>();
        for (int heir : CONCORDANCE.next(line, gone)) {
            heirs.add(SCHEDULE.line(heir).digits());
        }
        return heirs;
    }
}
