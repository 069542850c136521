package chokepoint.supply.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chokepoint.supply.files.BadFile;
import chokepoint.terms.Area;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A file that cannot be used is refused with the file and the line, and with what would be right.
class BadNetworkTest {

    private static final String GOOD = """
            network: small
            title: A small network
            start: 2025-04-01
            sources:
              guess: {basis: assumed, text: a guess}
            goods:
              - {good: magnet, name: magnets, unit: kg}
              - {good: car, name: cars, unit: piece}
            nodes:
              - node: CN.magnet
                name: a maker
                kind: magnet maker
                area: CN
                makes: magnet
                headroom: {is: 1.2, by: guess}
              - node: US.plant
                name: a plant
                kind: plant
                area: US
                makes: car
                rate: {is: 100, by: guess}
                works: 5
                runs: whole-days
                headroom: {is: 1.1, by: guess}
                inputs:
                  - input: magnets
                    good: magnet
                    parts:
                      - {part: motor, amount: {is: 500 g, by: guess}, criticality: {is: critical, by: guess}}
                    from:
                      - {node: CN.magnet, share: 1, transit: {is: 30, by: guess}}
                    cover: {is: 20 to 40, by: guess}
            """;

    private static final String RULE = """
            restrictions:
              - restriction: rule
                goods: [magnet]
                from: CN
                since: 2025-04-04
                until: 2025-06-01
                severity: 1
            """;

    @TempDir
    Path folder;

    @Test
    void the_network_that_the_mistakes_are_made_in_is_fine() throws IOException {
        Network network = network(GOOD);
        assertThat(network.products()).extracting(Node::id).containsExactly("US.plant");
        assertThat(network.node("US.plant").inputs().getFirst().amount()).isEqualTo(0.5);
        assertThat(RestrictionFile.read(write("rule.yaml", RULE), "rule.yaml", network)
                        .restrictions())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cover: {is: 20 to 40 | cover: {is: -20 to 40 | 32 | '-20' is negative",
                "cover: {is: 20 to 40 | cover: {is: 40 to 20 | 32 | runs backwards",
                "cover: {is: 20 to 40 | cover: {is: often | 32 | is no number and no distribution",
                "500 g | 500 stone | 29 | 'stone'",
                "500 g | 2 pieces | 29 | is not counted in kg",
                "unit: kg | unit: bags | 7 | 'bags' is no unit",
                "good: magnet⏎ | good: magnett⏎ | 27 | there is no good 'magnett'. Maybe 'magnet'?",
                "{node: CN.magnet, | {node: CN.magnets, | 16 | which is no node. Maybe 'CN.magnet'?",
                "share: 1, | share: {is: 0.8, by: guess}, | 26 | add up to 0.8, not to 1",
                "transit: {is: 30 | transit: {is: 0 | 31 | under way for a day at least",
                "is: critical | is: kritical | 29 | Maybe 'critical'?",
                "by: guess}}⏎ | by: gues}}⏎ | 29 | no source 'gues' stands under 'sources'. Maybe 'guess'?",
                "works: 5 | works: 4 | 16 | a week has 5, 6 or 7 working days",
                "headroom: {is: 1.1 | headroom: {is: 0.9 | 16 | capacity cannot be below the plan",
                "rate: {is: 100, by: guess} | kind: plant | 21 | stands twice",
                "start: 2025-04-01 | start: 2025-02-30 | 3 | 2025-02-30",
                "makes: car | makes: car⏎    colour: red | 21 | unknown key 'colour'",
                "node: US.plant | node: CN.magnet | 16 | node 'CN.magnet' stands twice",
                "basis: assumed | basis: guessed | 5 | no basis of a figure",
            })
    void a_mistake_is_named_with_its_line(String right, String wrong, int line, String message) throws IOException {
        String text = replaced(GOOD, right, wrong);
        BadFile bad = catchThrowableOfType(BadFile.class, () -> network(text));
        assertThat(bad).as("%s must be refused", wrong).isNotNull();
        assertThat(bad.faults())
                .singleElement()
                .asString()
                .startsWith("net.yaml:" + line + ": ")
                .contains(message);
    }

    @Test
    void an_input_without_a_supplier_is_refused() throws IOException {
        String text = GOOD.replaceAll("(?m)^ *from:\\R.*\\R", "");
        BadFile bad = catchThrowableOfType(BadFile.class, () -> network(text));
        assertThat(bad).hasMessageContaining("net.yaml:26: input 'magnets' has no supplier");
    }

    @Test
    void a_plant_without_a_rate_is_refused() throws IOException {
        BadFile bad = catchThrowableOfType(
                BadFile.class, () -> network(GOOD.replace("    rate: {is: 100, by: guess}\n", "")));
        assertThat(bad).hasMessageContaining("net.yaml:16: 'US.plant' supplies no other node, so it needs a rate");
    }

    @Test
    void a_circle_in_the_bill_of_materials_is_refused_unless_it_is_declared() throws IOException {
        String circle = replaced(GOOD, "    headroom: {is: 1.2, by: guess}\n", """
                    headroom: {is: 1.2, by: guess}
                    inputs:
                      - input: scrap
                        good: car
                        parts: [{part: scrap, amount: {is: 0.1 pieces, by: guess}, criticality: {is: critical, by: guess}}]
                        from: [{node: US.plant, share: 1, transit: {is: 1, by: guess}}]
                        cover: {is: 5, by: guess}
                """);
        BadFile bad = catchThrowableOfType(BadFile.class, () -> network(circle));
        assertThat(bad)
                .hasMessageContaining("the bill of materials runs in a circle: CN.magnet ← US.plant ← CN.magnet");
        assertThat(network(circle.replace("        good: car\n", "        good: car\n        returns: true\n"))
                        .products())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "until: 2025-06-01 | until: 2025-03-01 | 6 | before it begins on 2025-04-04. Maybe the two are reversed?",
                "goods: [magnet] | goods: [magnets] | 3 | there is no good 'magnets'. Maybe 'magnet'?",
                "from: CN | from: KR | 4 | no node of small lies in 'KR'",
                "from: CN | from: China | 4 | is no area",
                "severity: 1 | severity: 1.5 | 2 | it lies between 0 and 1",
                "severity: 1 | severity: much | 7 | 'much' is no number",
                "since: 2025-04-04 | sinc: 2025-04-04 | 5 | unknown key 'sinc'. Maybe 'since'?"
            })
    void a_mistake_in_a_restriction_is_named_with_its_line(String right, String wrong, int line, String message)
            throws IOException {
        Network network = network(GOOD);
        Path file = write("rule.yaml", replaced(RULE, right, wrong));
        BadFile bad = catchThrowableOfType(BadFile.class, () -> RestrictionFile.read(file, "rule.yaml", network));
        assertThat(bad).as("%s must be refused", wrong).isNotNull();
        assertThat(bad.faults())
                .singleElement()
                .asString()
                .startsWith("rule.yaml:" + line + ": ")
                .contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "brake,0.1,CN.magnet,-3,0 | 2 | stock days '-3' is negative",
                "brake,0.1,CN.magnt,3,0 | 2 | is no node of small. Maybe 'CN.magnet'?",
                "brake,much,CN.magnet,3,0 | 2 | magnet kg 'much' is no number",
                "brake,0,CN.magnet,3,0 | 2 | holds no magnets",
                "brake,0.1,CN.magnet,3,0⏎brake,0.1,CN.magnet,3,0 | 3 | part 'brake' stands twice",
                ",0.1,CN.magnet,3,0 | 2 | a part has no name"
            })
    void a_mistake_in_a_bill_of_materials_is_named_with_its_line(String row, int line, String message)
            throws IOException {
        Path file = write("bom.csv", "part,magnet kg,supplier,stock days,in transit\n" + row.replace("⏎", "\n") + "\n");
        Network network = network(GOOD);
        BadFile bad =
                catchThrowableOfType(BadFile.class, () -> BillOfMaterials.lay(file, "bom.csv", network, Area.US, 100));
        assertThat(bad).as("%s must be refused", row).isNotNull();
        assertThat(bad.faults())
                .singleElement()
                .asString()
                .startsWith("bom.csv:" + line + ": ")
                .contains(message);
    }

    @Test
    void an_unknown_column_of_a_bill_of_materials_is_named() throws IOException {
        Path file = write("bom.csv", "part,magnet kg,suplier,stock days\nbrake,0.1,CN.magnet,3\n");
        Network network = network(GOOD);
        BadFile bad =
                catchThrowableOfType(BadFile.class, () -> BillOfMaterials.lay(file, "bom.csv", network, Area.US, 100));
        assertThat(bad).hasMessageContaining("bom.csv:1: unknown column 'suplier'. Maybe 'supplier'?");
    }

    @Test
    void a_bill_of_materials_becomes_a_line_of_its_own_with_stock_and_transit_as_cover() throws IOException {
        Path file = write(
                "bom.csv",
                "part,magnet_kg,supplier,stock days,in transit,criticality\nbrake,0.1,CN,12,9,\nradio,0.05,CN.magnet,3,,deferrable 10\n");
        Network network = BillOfMaterials.lay(file, "bom.csv", network(GOOD), Area.US, 250);
        Node line = network.node(BillOfMaterials.NODE);
        assertThat(network.products()).containsExactly(line);
        assertThat(network.nodes().keySet())
                .as("the line and its suppliers alone")
                .containsExactly("CN.magnet", BillOfMaterials.NODE);
        assertThat(line.inputs()).extracting(Input::name).containsExactly("brake", "radio");
        assertThat(line.inputs().getFirst().cover().value().median()).isEqualTo(21);
        assertThat(line.inputs().getFirst().amount()).isEqualTo(0.1);
        assertThat(line.inputs().getLast().parts().getFirst().criticality().value())
                .isEqualTo(new Criticality.Deferrable(10));
    }

    private static String replaced(String text, String right, String wrong) {
        String from = right.replace("⏎", "\n");
        assertThat(text).as("what is replaced is there").contains(from);
        return text.replace(from, wrong.replace("⏎", "\n"));
    }

    private Network network(String text) throws IOException {
        return NetworkFile.read(write("net.yaml", text), "net.yaml");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
