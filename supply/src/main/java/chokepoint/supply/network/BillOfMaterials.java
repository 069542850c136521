package chokepoint.supply.network;

import chokepoint.supply.files.BadFile;
import chokepoint.terms.Area;
import chokepoint.terms.Distribution;
import chokepoint.terms.Nearest;
import chokepoint.terms.Quantity;
import chokepoint.terms.Unit;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A line of somebody's own, from a table of its parts: part, magnet kg, supplier, stock days, in transit, criticality.
///
/// The supplier is a node of the network, or a country in which one node makes magnets. A supplier of magnets gives
/// the kilograms of the table; any other gives one piece a unit. Nothing of the file is sent anywhere.
public final class BillOfMaterials {

    /// The node that stands for it.
    public static final String NODE = "own.line";

    private static final String GOOD = "own-product";
    private static final List<String> COLUMNS =
            List.of("part", "magnet kg", "supplier", "stock days", "in transit", "criticality");
    private static final Set<String> OPTIONAL = Set.of("criticality", "in transit");

    private final Network network;
    private final String file;
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private BillOfMaterials(Network network, String file) {
        this.network = network;
        this.file = file;
    }

    /// The line and what supplies it, as a network of its own.
    ///
    /// @param rate units made on a working day
    /// @throws BadFile with file and line
    public static Network lay(Path file, String name, Network network, Area area, double rate) {
        return new BillOfMaterials(network, name).lay(file, area, rate);
    }

    private Network lay(Path path, Area area, double rate) {
        var inputs = new ArrayList<Input>();
        var names = new HashSet<String>();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(Files.readString(path))) {
            for (CsvRecord row : rows) {
                if (columns.isEmpty()) {
                    header(row);
                } else {
                    Input input = input(row);
                    if (!names.add(input.name())) {
                        throw wrong(row, "part '" + input.name() + "' stands twice");
                    }
                    inputs.add(input);
                }
            }
        } catch (NoSuchFileException absent) {
            throw new BadFile(file, 0, "there is no such file");
        } catch (CsvParseException | IOException broken) {
            throw new BadFile(file, 0, "is no CSV in UTF-8: " + broken.getMessage());
        }
        if (inputs.isEmpty()) {
            throw new BadFile(file, 1, "has no parts; the first line names the columns: " + String.join(",", COLUMNS));
        }
        var nodes = new LinkedHashMap<String, Node>();
        keep(line(area, rate, inputs), nodes);
        var goods = new LinkedHashMap<>(network.goods());
        goods.put(GOOD, new Good(GOOD, "product of " + file, Unit.NUMBER, List.of()));
        return new Network(
                network.id(), network.title(), network.start(), goods, nodes, options(nodes.keySet()), network.notes());
    }

    /// The line and whatever supplies it; nobody asked of the rest.
    private void keep(Node node, Map<String, Node> kept) {
        if (kept.putIfAbsent(node.id(), node) == null) {
            for (Input input : node.inputs()) {
                input.suppliers().forEach(supplier -> keep(network.node(supplier.node()), kept));
            }
        }
    }

    private List<Option> options(Set<String> nodes) {
        return network.options().stream()
                .filter(option -> nodes.containsAll(option.nodes()))
                .toList();
    }

    private Node line(Area area, double rate, List<Input> inputs) {
        return new Node(
                NODE,
                "The line of " + file,
                "plant",
                area,
                GOOD,
                Optional.of(own(rate)),
                5,
                true,
                own(1.1),
                "civil",
                inputs);
    }

    private void header(CsvRecord row) {
        for (int i = 0; i < row.getFieldCount(); i++) {
            String name = row.getField(i)
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replace('_', ' ')
                    .replace("\uFEFF", "");
            if (!COLUMNS.contains(name)) {
                throw wrong(
                        row,
                        "unknown column '" + name + "'." + Nearest.maybe(name, COLUMNS) + " There are: "
                                + String.join(", ", COLUMNS) + ".");
            }
            columns.put(name, i);
        }
        COLUMNS.stream()
                .filter(name -> !columns.containsKey(name) && !OPTIONAL.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong(row, "column '" + name + "' is missing");
                });
    }

    private Input input(CsvRecord row) {
        String part = field(row, "part");
        if (part.isEmpty()) {
            throw wrong(row, "a part has no name");
        }
        Node maker = maker(row, field(row, "supplier"));
        double kilograms = number(row, "magnet kg");
        Good good = network.madeBy(maker);
        double amount = good.unit().dimension() == Unit.Dimension.MASS
                ? new Quantity(java.math.BigDecimal.valueOf(kilograms), Unit.KILOGRAM)
                        .in(good.unit())
                        .amount()
                        .doubleValue()
                : 1;
        if (!(amount > 0)) {
            throw wrong(row, "part '" + part + "' holds no magnets; a part that needs none does not belong here");
        }
        double days = number(row, "stock days") + number(row, "in transit");
        String word = field(row, "criticality");
        return new Input(
                part,
                good.id(),
                List.of(new Part(part, own(amount), own(criticality(row, word.isEmpty() ? "critical" : word)))),
                List.of(new Supplier(maker.id(), own(1.0), own(1))),
                own(new Distribution.Fixed(days)),
                own(new Distribution.Fixed(1)),
                false,
                false);
    }

    private Criticality criticality(CsvRecord row, String word) {
        try {
            return NetworkFile.criticality(word);
        } catch (IllegalArgumentException wrong) {
            throw wrong(row, String.valueOf(wrong.getMessage()));
        }
    }

    private Node maker(CsvRecord row, String supplier) {
        Node named = network.nodes().get(supplier);
        if (named != null) {
            return named;
        }
        List<Node> there = network.nodes().values().stream()
                .filter(node -> node.area().code().equalsIgnoreCase(supplier)
                        && network.madeBy(node).unit().dimension() == Unit.Dimension.MASS
                        && node.kind().startsWith("magnet"))
                .toList();
        if (there.size() == 1) {
            return there.getFirst();
        }
        List<String> ids = (there.isEmpty() ? network.nodes().values().stream() : there.stream())
                .map(Node::id)
                .toList();
        throw wrong(
                row,
                there.isEmpty()
                        ? "supplier '" + supplier + "' is no node of " + network.id() + "."
                                + Nearest.maybe(supplier, ids) + " There are: " + String.join(", ", ids) + "."
                        : "supplier '" + supplier + "' can be several: " + String.join(", ", ids)
                                + ". Name one of them.");
    }

    private double number(CsvRecord row, String column) {
        String text = field(row, column);
        if (text.isEmpty() && OPTIONAL.contains(column)) {
            return 0;
        }
        try {
            return NetworkFile.amount(text);
        } catch (NumberFormatException wrong) {
            throw wrong(row, column + " '" + text + "' is no number");
        } catch (IllegalArgumentException wrong) {
            throw wrong(row, column + " " + wrong.getMessage());
        }
    }

    private String field(CsvRecord row, String column) {
        @Nullable Integer at = columns.get(column);
        return at == null || at >= row.getFieldCount() ? "" : row.getField(at).strip();
    }

    private <T> Sourced<T> own(T value) {
        return new Sourced<>(value, file, Basis.REPORTED, file);
    }

    private BadFile wrong(CsvRecord row, String message) {
        return new BadFile(file, (int) row.getStartingLineNumber(), message);
    }
}
