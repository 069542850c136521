package chokepoint.intake.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/// How each economy's sales of four broad sectors of the World Input-Output Database divide into finer ones.
///
/// Sales abroad are taken to divide as what the United States imported from there in 2024 (US Census), sales at home,
/// and all American ones, as the output of American industries (BEA). An estimate: other buyers may buy otherwise.
///
/// `SectorParts goods.csv us-imports-2024.txt.gz bea_industry_output.csv OUT`
public final class SectorParts {

    /// The broad sector, and its parts in the order of the world.
    private static final Map<String, List<String>> PARTS = new TreeMap<>(Map.of(
            "chemistry", List.of("chemicals", "medicines"),
            "metals", List.of("basic-metals", "metal-products"),
            "electrical-goods", List.of("computers", "communications", "semiconductors", "instruments", "electrical"),
            "transport-equipment", List.of("vehicles", "other-transport")));

    /// Beginnings of the codes of American industries (NAICS) in each part; the longest that fits decides.
    private static final Map<String, String> INDUSTRIES = Map.ofEntries(
            Map.entry("325", "chemicals"),
            Map.entry("3254", "medicines"),
            Map.entry("331", "basic-metals"),
            Map.entry("332", "metal-products"),
            Map.entry("3341", "computers"),
            Map.entry("3342", "communications"),
            Map.entry("3343", "communications"),
            Map.entry("3344", "semiconductors"),
            Map.entry("3345", "instruments"),
            Map.entry("335", "electrical"),
            Map.entry("3352", "machinery"),
            Map.entry("3361", "vehicles"),
            Map.entry("3362", "vehicles"),
            Map.entry("3363", "vehicles"),
            Map.entry("336", "other-transport"));

    private static final List<String> ALONE =
            List.of("CN", "GB", "JP", "KR", "TW", "IN", "CA", "MX", "BR", "AU", "ID", "TR", "RU");
    private static final Set<String> EUROPE = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "ES", "EE", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "SE");

    private SectorParts() {}

    public static void main(String[] args) throws IOException {
        Map<String, String> partOf = goods(Path.of(args[0]));
        Map<String, Map<String, Double>> sales = imports(Path.of(args[1]), partOf);
        sales.put("US", output(Path.of(args[2])));
        Files.writeString(Path.of(args[3]), text(sales));
    }

    private static Map<String, String> goods(Path file) throws IOException {
        var partOf = new HashMap<String, String>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",");
            partOf.put(cells[1], cells[0]);
        }
        return partOf;
    }

    /// By economy and part, US dollars.
    private static Map<String, Map<String, Double>> imports(Path file, Map<String, String> partOf) throws IOException {
        var sales = new TreeMap<String, Map<String, Double>>();
        try (var in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.startsWith("#")) {
                    String[] words = line.split(" ");
                    String part = longest(words[0], partOf);
                    for (int i = 1; i + 1 < words.length; i += 2) {
                        sales.computeIfAbsent(economy(words[i]), any -> new TreeMap<>())
                                .merge(part, Double.valueOf(words[i + 1]), Double::sum);
                    }
                }
            }
        }
        return sales;
    }

    private static String economy(String country) {
        return ALONE.contains(country) ? country : EUROPE.contains(country) ? "EU" : "ROW";
    }

    /// By part, million US dollars.
    private static Map<String, Double> output(Path file) throws IOException {
        var sales = new TreeMap<String, Double>();
        List<String> lines = Files.readAllLines(file);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            sales.merge(longest(cells[0], INDUSTRIES), Double.valueOf(cells[1]), Double::sum);
        }
        return sales;
    }

    private static String longest(String code, Map<String, String> of) {
        for (int length = code.length(); length >= 2; length--) {
            String found = of.get(code.substring(0, length));
            if (found != null) {
                return found;
            }
        }
        return "";
    }

    private static String text(Map<String, Map<String, Double>> sales) {
        var lines = new ArrayList<>(List.of("country,sector,part,home,abroad"));
        Map<String, Double> american = sales.getOrDefault("US", Map.of());
        PARTS.forEach((sector, parts) -> sales.forEach((country, all) -> {
            for (String part : parts) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%s,%s,%s,%.6f,%.6f",
                        country,
                        sector,
                        part,
                        share(part, parts, american),
                        share(part, parts, all)));
            }
        }));
        return String.join("\n", lines) + "\n";
    }

    private static double share(String part, List<String> parts, Map<String, Double> sales) {
        return sales.getOrDefault(part, 0.0)
                / parts.stream()
                        .mapToDouble(one -> sales.getOrDefault(one, 0.0))
                        .sum();
    }
}
