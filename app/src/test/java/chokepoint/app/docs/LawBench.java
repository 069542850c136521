package chokepoint.app.docs;

import chokepoint.ledger.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A small folder of law: the words of the real one, and only the instruments a test writes into it.
record LawBench(Path data) {

    private static final List<String> WORDS =
            List.of("areas/areas.yaml", "law/facts.yaml", "law/programmes.yaml", "nomenclature/us/programmes.csv");

    static LawBench in(Path folder) {
        for (String name : WORDS) {
            write(folder.resolve(name), Repository.text("data/" + name));
        }
        return new LawBench(folder);
    }

    /// @param name as in the repository: `data/law/us/2025/…`
    LawBench with(String name, String text) {
        write(data.resolve(name.substring("data/".length())), text);
        return this;
    }

    Ledger read() {
        return Ledger.read(data);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
