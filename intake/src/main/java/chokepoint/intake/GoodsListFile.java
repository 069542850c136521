package chokepoint.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/// A goods list in the ledger's own form: metadata as `# key: value`, then sorted codes, digits only, one a line.
///
/// Codes that an ancestor in the same list already covers are left out, as rule L09 asks.
///
/// @param meta metadata in the order it is printed: `list`, `source`, `official-count`, `certainty`, `nomenclature`
/// @param codes 2 to 10 digits each, dots removed
public record GoodsListFile(Map<String, String> meta, Collection<String> codes) {

    public GoodsListFile {
        meta = new LinkedHashMap<>(meta);
        var digits = new TreeSet<String>();
        for (String code : codes) {
            String plain = code.replace(".", "").strip();
            if (!plain.matches("\\d{2,10}")) {
                throw new IllegalArgumentException(
                        "'" + code + "' is no commodity code. Write 2 to 10 digits, dots allowed.");
            }
            digits.add(plain);
        }
        codes = digits.stream()
                .filter(code -> digits.headSet(code).stream().noneMatch(code::startsWith))
                .toList();
    }

    /// Writes the list, replacing the file, and says on stderr what it wrote.
    public void writeTo(Path file) throws IOException {
        var text = new StringBuilder();
        meta.forEach((key, value) ->
                text.append("# ").append(key).append(": ").append(value).append('\n'));
        text.append("code\n");
        codes.forEach(code -> text.append(code).append('\n'));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
        System.err.println(file + ": " + codes.size() + " codes");
    }
}
