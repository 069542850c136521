package chokepoint.ledger.files;

import chokepoint.ledger.goods.CodeSet;
import chokepoint.ledger.goods.GoodsList;
import chokepoint.terms.CommodityCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Reads a goods list: `# key: value` lines, the word `code`, then one code a line, sorted (rule L09).
final class GoodsListFile {

    private static final Set<String> KEYS =
            Set.of("list", "source", "official-count", "certainty", "nomenclature", "note");

    private GoodsListFile() {}

    /// A list with the order in which its codes stand, which the rules compare.
    record Read(GoodsList list, List<CommodityCode> asWritten) {}

    static Read read(Path file, String name) {
        var meta = new HashMap<String, String>();
        var codes = new ArrayList<CommodityCode>();
        List<String> lines = lines(file, name);
        boolean inCodes = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty()) {
                continue;
            }
            if (line.startsWith("#")) {
                readMeta(name, i + 1, line.substring(1), meta);
            } else if (!inCodes && line.equals("code")) {
                inCodes = true;
            } else if (!inCodes) {
                throw new LoadFailure(name, i + 1, "the word 'code' stands before the first code");
            } else {
                try {
                    codes.add(new CommodityCode(line));
                } catch (IllegalArgumentException wrong) {
                    throw new LoadFailure(name, i + 1, String.valueOf(wrong.getMessage()));
                }
            }
        }
        return new Read(list(name, meta, codes), codes);
    }

    private static List<String> lines(Path file, String name) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException wrong) {
            throw new LoadFailure(name, 0, "is not UTF-8 text");
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static void readMeta(String name, int line, String text, Map<String, String> meta) {
        int colon = text.indexOf(':');
        String key = colon < 0 ? text.strip() : text.substring(0, colon).strip();
        if (colon < 0 || !KEYS.contains(key)) {
            throw new LoadFailure(name, line, "unknown key '" + key + "'." + chokepoint.terms.Nearest.maybe(key, KEYS));
        }
        meta.merge(key, text.substring(colon + 1).strip(), (a, b) -> a + " " + b);
    }

    private static GoodsList list(String name, Map<String, String> meta, List<CommodityCode> codes) {
        String count = meta.getOrDefault("official-count", "");
        try {
            return new GoodsList(
                    name,
                    required(name, meta, "list"),
                    required(name, meta, "source"),
                    count.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(count.replace(",", ""))),
                    InstrumentFile.certainty(required(name, meta, "certainty")),
                    required(name, meta, "nomenclature"),
                    CodeSet.of(codes));
        } catch (IllegalArgumentException wrong) {
            throw new LoadFailure(name, 0, "official-count or certainty is wrong: " + wrong.getMessage());
        }
    }

    private static String required(String name, Map<String, String> meta, String key) {
        String value = meta.get(key);
        if (value == null) {
            throw new LoadFailure(name, 0, "key '# " + key + ":' is missing");
        }
        return value;
    }
}
