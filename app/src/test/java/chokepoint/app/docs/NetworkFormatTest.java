package chokepoint.app.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chokepoint.supply.files.BadFile;
import chokepoint.supply.network.Basis;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.NetworkFile;
import chokepoint.supply.network.RestrictionFile;
import chokepoint.supply.network.Series;
import chokepoint.supply.replay.Documented;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page of the form says every key that the readers know.
class NetworkFormatTest {

    private static final String PAGE = Repository.text("docs/reference/network-format.md");
    private static final Pattern KEYS = Pattern.compile("There are: (.+?)\\.");
    private static final String ODD = "qqqqqqqqqqqqqqqqqqqq: 1";

    private static final String HEAD = """
            network: small
            title: small
            start: 2025-04-01
            sources: {guess: {basis: assumed, text: a guess}}
            goods: [{good: magnet, name: magnets, unit: kg}]
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + ODD + "\n",
                HEAD + "nodes: [{" + ODD + "}]\n",
                HEAD + "nodes: [{node: a, name: a, kind: a, area: CN, makes: magnet, headroom: {" + ODD + "}}]\n",
                HEAD + "nodes: [{inputs: [{" + ODD + "}]}]\n",
                HEAD + "nodes: [{inputs: [{input: a, good: magnet, parts: [{" + ODD + "}]}]}]\n",
                HEAD + "nodes: [{inputs: [{input: a, good: magnet, parts: [{part: a, amount: {is: 1 kg, by: guess},"
                        + " criticality: {is: critical, by: guess}}], from: [{" + ODD + "}]}]}]\n",
                HEAD + "nodes: []\noptions: [{" + ODD + "}]\n",
                HEAD + "nodes: []\noptions: [{option: a, title: a, by: guess, alternative: {" + ODD + "}}]\n",
                HEAD + "nodes: []\noptions: [{option: a, title: a, by: guess, without: {" + ODD + "}}]\n"
            })
    void every_key_of_a_network_is_mentioned(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("net.yaml"), text);
        assertKeysMentioned(catchThrowableOfType(BadFile.class, () -> NetworkFile.read(file, "net.yaml")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ODD + "\n",
                "restrictions: [{" + ODD + "}]\n",
                "restrictions: [{restriction: a, goods: [magnet], from: CN, since: 2025-04-04, severity: 1, licence: {"
                        + ODD + "}}]\n"
            })
    void every_key_of_a_restriction_is_mentioned(String text) throws IOException {
        Path net = Files.writeString(
                folder.resolve("net.yaml"),
                HEAD + "nodes: [{node: a, name: a, kind: a, area: CN, makes: magnet, rate: {is: 1, by: guess},"
                        + " headroom: {is: 1, by: guess}}]\n");
        Network network = NetworkFile.read(net, "net.yaml");
        Path file = Files.writeString(folder.resolve("rule.yaml"), text);
        assertKeysMentioned(
                catchThrowableOfType(BadFile.class, () -> RestrictionFile.read(file, "rule.yaml", network)));
        Path series = Files.writeString(folder.resolve("series.yaml"), ODD + "\n");
        assertKeysMentioned(catchThrowableOfType(BadFile.class, () -> Series.read(series, "series.yaml")));
        Path record = Files.writeString(folder.resolve("record.yaml"), "records: [{" + ODD + "}]\n");
        assertKeysMentioned(catchThrowableOfType(BadFile.class, () -> Documented.read(record, "record.yaml", network)));
    }

    @Test
    void every_basis_is_explained() {
        assertThat(Stream.of(Basis.values()).map(Basis::word))
                .allSatisfy(word -> assertThat(PAGE).contains("`" + word + "`"));
    }

    private static void assertKeysMentioned(BadFile bad) {
        assertThat(bad).isNotNull();
        var keys = KEYS.matcher(bad.getMessage());
        assertThat(keys.find()).as(bad.getMessage()).isTrue();
        assertThat(Stream.of(keys.group(1).split(", ")).filter(key -> !PAGE.contains(key)))
                .as("keys that the reader knows and the page does not mention")
                .isEmpty();
    }
}
