package chokepoint.duty.entries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.duty.Consignment;
import chokepoint.duty.RealLaw;
import chokepoint.terms.Area;
import chokepoint.terms.CustomsClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntryReaderTest {

    private static final EntryColumns COLUMNS = new EntryColumns(RealLaw.ledger());
    private static final List<String> PLAIN = List.of("code", "origin", "entered", "value");

    @Test
    void a_day_is_read_in_the_forms_that_can_mean_only_one_and_means_its_end() {
        Instant end = CustomsClock.of(Area.US).endOf(LocalDate.parse("2025-04-03"));
        for (String day : List.of("2025-04-03", "4/3/2025", "04/03/2025", "20250403", "2025-04-03 00:00:00")) {
            assertThat(read(PLAIN, "8505.11.0070", "CN", day, "100").entered())
                    .as(day)
                    .isEqualTo(end);
        }
    }

    @Test
    void a_moment_is_read_with_its_offset_or_by_the_clock_of_the_customs() {
        assertThat(read(PLAIN, "8505.11.0070", "CN", "2025-05-14T12:01+08:00", "100")
                        .entered())
                .isEqualTo(Instant.parse("2025-05-14T04:01:00Z"));
        assertThat(read(PLAIN, "8505.11.0070", "CN", "2025-05-14 12:01:00", "100")
                        .entered())
                .isEqualTo(Instant.parse("2025-05-14T16:01:00Z"));
    }

    @Test
    void codes_amounts_and_countries_are_read_as_brokers_write_them() {
        Consignment written = read(PLAIN, "8505110070", "china", "2025-04-03", "$1,234,567.80");
        assertThat(written).isEqualTo(read(PLAIN, "8505.11.00.70", "CN", "2025-04-03", "1234567.80"));
        assertThat(written.lane().destination()).isEqualTo(Area.US);
        assertThat(written.value().currency()).isEqualTo("USD");
    }

    @Test
    void facts_stand_in_columns_of_their_own_or_together_in_one() {
        List<String> columns = List.of(
                "code",
                "origin",
                "entered",
                "value",
                "loaded",
                "mode",
                "quantity",
                "quantity_unit",
                "preference",
                "entry",
                "heading");
        Consignment apart = read(
                columns,
                "8505110070",
                "CN",
                "2025-04-30",
                "100",
                "4/3/2025",
                "11",
                "1,200",
                "kg",
                "S",
                "01",
                "99038803");
        Consignment together = read(
                List.of("code", "origin", "entered", "value", "facts"),
                "8505110070",
                "CN",
                "2025-04-30",
                "100",
                "loaded=2025-04-03;mode=vessel;quantity=1200 kg;preference=USMCA;entry=formal;heading=9903.88.03");
        assertThat(apart.facts()).isEqualTo(together.facts());
    }

    @Test
    void what_was_filed_is_read_beside_what_entered() {
        EntryRow row = COLUMNS.reader(
                        List.of("Code", "ORIGIN", "entered", "value", "filed headings", "filed-rate", "filed_duty"))
                .read(1, List.of("8505110070", "CN", "2025-04-30", "100", "99038803, 9903.01.24", "27.5%", "$27.50"));
        assertThat(((Entry) row).filed().headings()).containsExactly("9903.88.03", "9903.01.24");
        assertThat(((Entry) row).filed().rate().orElseThrow()).isEqualByComparingTo("27.5");
        assertThat(((Entry) row).filed().duty().orElseThrow()).isEqualByComparingTo("27.50");
    }

    @Test
    void a_row_that_cannot_be_read_names_column_value_reason_and_advice() {
        rejected(PLAIN, List.of("101210010", "CN", "2025-04-03", "100"), "code", "Maybe '0101210010'?");
        rejected(PLAIN, List.of("85", "CN", "2025-04-03", "100"), "code", "4 to 10 digits");
        rejected(PLAIN, List.of("8505110070", "Chian", "2025-04-03", "100"), "origin", "Maybe 'China'?");
        rejected(PLAIN, List.of("8505110070", "CN", "13/31/2025", "100"), "entered", "4/3/2025 for April 3");
        rejected(PLAIN, List.of("8505110070", "CN", "2017-12-31", "100"), "entered", "");
        rejected(PLAIN, List.of("8505110070", "CN", "2025-04-03", "1.234,50"), "value", "Maybe '1234.50'?");
        rejected(PLAIN, List.of("8505110070", "CN", "2025-04-03", "-5"), "value", "");
        rejected(PLAIN, List.of("8505110070", "CN", "2025-04-03", "0"), "value", "");
        rejected(PLAIN, List.of("", "CN", "2025-04-03", "100"), "code", "");
        List<String> more = List.of("code", "origin", "entered", "value", "mode", "loaded", "destination", "currency");
        rejected(more, List.of("8505110070", "CN", "2025-04-03", "1", "vesel", "", "", ""), "mode", "Maybe 'vessel'?");
        rejected(more, List.of("8505110070", "CN", "2025-04-03", "1", "", "2025-05-03", "", ""), "loaded", "");
        rejected(
                more, List.of("8505110070", "CN", "2025-04-03", "1", "", "", "DE", ""), "destination", "United States");
        rejected(more, List.of("8505110070", "CN", "2025-04-03", "1", "", "", "", "EUR"), "currency", "in USD");
    }

    @Test
    void a_head_line_without_a_needed_column_says_which_is_meant() {
        assertThatThrownBy(() -> COLUMNS.reader(List.of("code", "orign", "entered", "value")))
                .hasMessageContaining("'origin' is missing")
                .hasMessageContaining("'orign'");
        assertThatThrownBy(() -> COLUMNS.reader(List.of("code", "Code", "origin", "entered", "value")))
                .hasMessageContaining("twice");
        assertThat(COLUMNS.reader(List.of("code", "origin", "entered", "value", "importer", "contnet.steel"))
                        .unknown())
                .containsExactly("importer", "contnet.steel");
        assertThat(COLUMNS.maybe("contnet.steel")).isEqualTo(" Maybe 'content.steel'?");
    }

    private static void rejected(List<String> header, List<String> cells, String column, String advice) {
        EntryRow row = COLUMNS.reader(header).read(7, cells);
        assertThat(row).isInstanceOf(Rejected.class);
        Rejected rejected = (Rejected) row;
        assertThat(rejected.row()).isEqualTo(7);
        assertThat(rejected.column()).as(rejected.toText()).isEqualTo(column);
        assertThat(rejected.value()).isEqualTo(cells.get(header.indexOf(column)));
        assertThat(rejected.reason()).isNotBlank();
        assertThat(rejected.advice()).as(rejected.toText()).contains(advice);
    }

    private static Consignment read(List<String> header, String... cells) {
        EntryRow row = COLUMNS.reader(header).read(1, List.of(cells));
        if (row instanceof Rejected rejected) {
            throw new AssertionError(rejected.toText());
        }
        return ((Entry) row).consignment();
    }

    @Test
    void one_mistake_on_days_of_two_editions_is_counted_as_one() {
        EntryRater rater = new EntryRater(RealLaw.ledger(), RealLaw.latest());
        EntryReader reader = new EntryColumns(RealLaw.ledger()).reader(List.of("code", "origin", "entered", "value"));
        List<Rejected> refused = Stream.of("2025-03-03", "2026-03-03")
                .map(day -> rater.rate(reader.read(1, List.of("8505.11.9999", "CN", day, "10"))))
                .map(rated -> ((RatedEntry.Refused) rated).why())
                .toList();
        assertThat(refused.getFirst().reason()).isNotEqualTo(refused.getLast().reason());
        assertThat(refused.getFirst().mistake())
                .isEqualTo(refused.getLast().mistake())
                .isEqualTo("code: The goods nomenclature of US has no 8505.11.99.99.");
    }
}
