package chokepoint.ledger.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chokepoint.ledger.Ledger;
import chokepoint.ledger.RealLaw;
import chokepoint.ledger.SmallLaw;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.rules.Rule;
import chokepoint.ledger.rules.RuleContext;
import chokepoint.terms.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ledger as one file says what the law files say.
class SnapshotTest {

    @TempDir
    private Path folder = Path.of("");

    private static Ledger opened() {
        return Opened.LEDGER;
    }

    /// The committed law written and opened once for all tests.
    private static final class Opened {
        private static final Ledger LEDGER = writtenAndOpened();

        private static Ledger writtenAndOpened() {
            try {
                Path file = Files.createTempFile("ledger", ".bin");
                Snapshot.write(RealLaw.ledger(), file);
                Ledger opened = Snapshot.open(file);
                Files.delete(file);
                return opened;
            } catch (IOException trouble) {
                throw new UncheckedIOException(trouble);
            }
        }
    }

    @Test
    void the_whole_law_comes_back_as_it_was() {
        Ledger read = RealLaw.ledger();
        Ledger opened = opened();

        assertThat(opened.log().hash()).isEqualTo(read.log().hash());
        assertThat(opened.log().instruments()).isEqualTo(read.log().instruments());
        assertThat(opened.log().vocabulary().definitions())
                .isEqualTo(read.log().vocabulary().definitions());
        assertThat(opened.log().areas()).isEqualTo(read.log().areas());
        assertThat(opened.log().programmes()).isEqualTo(read.log().programmes());
        assertThat(List.copyOf(opened.nomenclatures().all()))
                .isEqualTo(List.copyOf(read.nomenclatures().all()));
    }

    @Test
    void every_goods_list_keeps_its_codes_and_what_is_said_of_it() {
        Ledger read = RealLaw.ledger();
        Ledger opened = opened();

        assertThat(opened.log().goodsLists().keySet())
                .isEqualTo(read.log().goodsLists().keySet());
        read.log().goodsLists().forEach((name, list) -> {
            var other = opened.log().goodsLists().get(name);
            assertThat(other).isNotNull();
            assertThat(other.codes().spans()).as(name).isEqualTo(list.codes().spans());
            assertThat(List.of(
                            other.title(),
                            other.source(),
                            other.officialCount(),
                            other.certainty(),
                            other.nomenclature()))
                    .isEqualTo(List.of(
                            list.title(), list.source(), list.officialCount(), list.certainty(), list.nomenclature()));
        });
    }

    @Test
    void the_law_folded_from_a_snapshot_is_the_law_folded_from_the_files() {
        Ledger read = RealLaw.ledger();
        Ledger opened = opened();

        for (Reading reading : Reading.values()) {
            for (Instant known : List.of(Instant.parse("2025-04-08T23:00:00Z"), Instant.MAX)) {
                KnownLaw one = read.asKnownOn(known, reading).law();
                KnownLaw other = opened.asKnownOn(known, reading).law();
                assertThat(other.measures()).isEqualTo(one.measures());
                assertThat(other.suspensions()).isEqualTo(one.suspensions());
                assertThat(other.exemptions()).isEqualTo(one.exemptions());
                assertThat(other.displacements()).isEqualTo(one.displacements());
            }
        }
    }

    @Test
    void the_rules_find_nothing_in_a_snapshot_either() {
        RuleContext context = RuleContext.of(opened());

        assertThat(Rule.all().stream()
                        .filter(rule -> !rule.code().equals("L10"))
                        .flatMap(rule -> rule.check(context)))
                .isEmpty();
    }

    @Test
    void the_same_law_gives_the_same_bytes() throws IOException {
        Path one = folder.resolve("one.bin");
        Path other = folder.resolve("other.bin");
        Snapshot.write(opened(), one);
        Snapshot.write(Snapshot.open(one), other);

        assertThat(Files.mismatch(one, other)).isEqualTo(-1);
    }

    @Test
    void what_is_no_snapshot_is_refused() throws IOException {
        Path file = folder.resolve("ledger.bin");
        Files.writeString(file, "instrument: us/order, which is no snapshot at all");
        assertThatThrownBy(() -> Snapshot.open(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ledger.bin is no snapshot of the ledger");
        Files.write(file, new byte[3]);
        assertThatThrownBy(() -> Snapshot.open(file)).isInstanceOf(IOException.class);
    }

    @Test
    void a_snapshot_that_was_cut_off_is_refused() throws IOException {
        Path file = folder.resolve("ledger.bin");
        Snapshot.write(SmallLaw.empty().read(), file);
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {17, 40, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> Snapshot.open(file)).as("%d bytes", length).isInstanceOf(IOException.class);
        }
    }
}
