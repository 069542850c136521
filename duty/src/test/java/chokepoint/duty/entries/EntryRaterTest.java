package chokepoint.duty.entries;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.duty.RealLaw;
import chokepoint.ledger.snapshot.Snapshot;
import chokepoint.terms.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryRaterTest {

    private static final EntryReader READER =
            new EntryColumns(RealLaw.ledger()).reader(List.of("code", "origin", "entered", "value", "facts"));
    private static final EntryRater RATER = new EntryRater(RealLaw.ledger(), RealLaw.latest());

    @Test
    void a_line_owes_each_programme_to_the_cent_and_the_parts_are_the_total() {
        RatedEntry.Rated rated = (RatedEntry.Rated) rate("9503.00.0071", "CN", "2025-04-12", "1234.55", "mode=air");
        assertThat(rated.charges().byProgramme().values().stream()
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))
                .isEqualByComparingTo(rated.charges().total().orElseThrow());
        // 20 % fentanyl and 125 % reciprocal, each of 1,234.55
        assertThat(rated.charges().duty().orElseThrow()).isEqualByComparingTo("1790.10");
    }

    @Test
    void what_nobody_states_leaves_a_range_and_names_the_fact() {
        RatedEntry.Open open = (RatedEntry.Open) rate("8708.29.5160", "DE", "2025-07-15", "1000", "");
        assertThat(open.facts()).contains("use");
        assertThat(open.least().orElseThrow().duty().orElseThrow())
                .isLessThan(open.most().orElseThrow().duty().orElseThrow());
    }

    @Test
    void a_specific_duty_without_its_quantity_is_open_and_says_so() {
        RatedEntry.Open open = (RatedEntry.Open) rate("2204.21.50", "FR", "2025-03-01", "1000", "");
        assertThat(open.needs()).isEqualTo(Set.of("quantity"));
        assertThat(open.least()).isEmpty();
    }

    @Test
    void a_code_that_the_nomenclature_does_not_know_is_refused_with_the_nearest() {
        RatedEntry.Refused refused = (RatedEntry.Refused) rate("8505.99.0070", "CN", "2025-04-12", "1000", "");
        assertThat(refused.why().column()).isEqualTo("code");
        assertThat(refused.why().advice()).startsWith("Maybe 8505.");
    }

    @Test
    void totals_account_for_every_row_and_add_up() {
        var totals = new BatchTotals();
        totals.add(rate("9503.00.0071", "CN", "2025-04-12", "1234.55", "mode=air"));
        totals.add(rate("8708.29.5160", "DE", "2025-07-15", "1000", ""));
        totals.add(rate("8505.99.0070", "CN", "2025-04-12", "1000", ""));
        totals.add(RATER.rate(READER.read(4, List.of("8505", "CN", "never", "1"))));
        assertThat(totals.rows()).isEqualTo(4);
        assertThat(totals.rated()).isEqualTo(1);
        assertThat(totals.open()).isEqualTo(1);
        assertThat(totals.refused()).isEqualTo(2);
        assertThat(totals.reconciles()).isTrue();
    }

    @Test
    void a_top_up_over_a_duty_by_volume_is_worked_out_with_many_rows_as_alone() {
        EntryRow wine = READER.read(1, List.of("2204.21.50", "FR", "2025-09-01", "1000", "mode=air;quantity=300 l"));
        RatedChunk rated = inOneChunk(wine);
        RatedEntry.Rated alone = (RatedEntry.Rated) RATER.rate(wine);
        // 6.3¢ a litre, and what that lacks to 15 % of the value
        assertThat(alone.charges().byProgramme().get("MFN")).isEqualByComparingTo("18.90");
        assertThat(alone.charges().duty().orElseThrow()).isEqualByComparingTo("150.00");
        assertThat(rated.duty(0)).isEqualTo(150_00);
        assertThat(rated.single[0]).isNull();
    }

    @Test
    void a_row_that_leaves_a_fact_open_does_not_take_the_answer_of_one_that_states_it() {
        RatedChunk rated = inOneChunk(
                READER.read(1, List.of("9503.00.0071", "CN", "2025-04-12", "1000", "mode=vessel")),
                READER.read(2, List.of("9503.00.0071", "CN", "2025-04-12", "1000", "")),
                READER.read(3, List.of("9503.00.0071", "CN", "2025-04-12", "1000", "mode=air")));
        assertThat(rated.status(0)).isEqualTo(RatedChunk.Status.RATED);
        assertThat(rated.status(1)).isEqualTo(RatedChunk.Status.OPEN);
        assertThat(rated.facts(1)).containsExactly("mode");
        assertThat(rated.mostFees(1)).isEqualTo(rated.fees(0));
        assertThat(rated.fees(1)).isEqualTo(rated.fees(2)).isLessThan(rated.fees(0));
    }

    @Test
    void a_recipe_that_has_travelled_makes_the_same_rater(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("law.snapshot");
        Snapshot.write(RealLaw.ledger(), file);
        var recipe = new RaterRecipe(Files.readAllBytes(file), Optional.empty(), Reading.COLLECTED);
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(recipe);
        }
        EntryRater elsewhere;
        try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            elsewhere = ((RaterRecipe) in.readObject()).make();
        }
        EntryRow row = READER.read(1, List.of("8708.29.5160", "DE", "2025-07-15", "1000", ""));
        assertThat(elsewhere.rate(row)).isEqualTo(RATER.rate(row));
    }

    private static RatedChunk inOneChunk(EntryRow... rows) {
        var rater = new EntryRater(RealLaw.ledger(), RealLaw.latest());
        EntryChunk chunk = rater.newChunk(rows.length);
        List.of(rows).forEach(chunk::add);
        RatedChunk rated = rater.newRatedChunk(rows.length);
        rater.rate(chunk, rated);
        return rated;
    }

    private static RatedEntry rate(String... cells) {
        return RATER.rate(READER.read(1, List.of(cells)));
    }
}
