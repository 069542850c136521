package chokepoint.ledger.files;

import chokepoint.ledger.Areas;
import chokepoint.ledger.LawLog;
import chokepoint.ledger.Programmes;
import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.log.Instrument;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.FactVocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads the folder `data`: every instrument, goods list and vocabulary of the law.
public final class LawFolder {

    private final Path data;
    private final Map<String, GoodsList> lists = new LinkedHashMap<>();
    private final Map<String, List<CommodityCode>> asWritten = new LinkedHashMap<>();
    private final List<LawFault> faults = new ArrayList<>();

    private LawFolder(Path data) {
        this.data = data;
    }

    /// @param data the folder that holds `law` and `areas`
    /// @throws LoadFailure naming every mistake with file and line
    public static LawLog read(Path data) {
        return new LawFolder(data).read();
    }

    private LawLog read() {
        Path law = data.resolve("law");
        if (!Files.isDirectory(law)) {
            throw new LoadFailure(law.toString(), 0, "there is no such folder of law files");
        }
        Areas areas = AreasFile.read(data.resolve("areas/areas.yaml"), "data/areas/areas.yaml");
        Programmes programmes = ProgrammesFile.read(law.resolve("programmes.yaml"), "data/law/programmes.yaml");
        FactVocabulary vocabulary = FactsFile.read(law.resolve("facts.yaml"), "data/law/facts.yaml", this::words);
        var scopes = new ScopeReader(areas, vocabulary, this::list, "us");
        var reader = new InstrumentFile(
                scopes,
                programmes.list().stream().map(Programmes.Programme::family).collect(Collectors.toSet()));
        var instruments = new ArrayList<Instrument>();
        for (Path file : lawFiles(law)) {
            try {
                instruments.add(reader.read(file, name(file)));
            } catch (LoadFailure failure) {
                faults.addAll(failure.faults());
            }
        }
        instruments.sort(Comparator.comparing(Instrument::known).thenComparing(Instrument::file));
        if (!faults.isEmpty()) {
            throw new LoadFailure(faults);
        }
        return new LawLog(instruments, lists, asWritten, vocabulary, areas, programmes, hash());
    }

    private static List<Path> lawFiles(Path law) {
        try (Stream<Path> files = Files.walk(law)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> law.relativize(file).getNameCount() > 1)
                    .sorted()
                    .toList();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private String name(Path file) {
        return "data/" + data.relativize(file).toString().replace('\\', '/');
    }

    private GoodsList list(String path, Entry askedFor) {
        GoodsList known = lists.get(path);
        if (known != null) {
            return known;
        }
        Path file = data.resolve("law").resolve(path);
        if (!Files.isRegularFile(file)) {
            throw askedFor.wrong("there is no goods list '" + path + "' in data/law");
        }
        var read = GoodsListFile.read(file, "data/law/" + path);
        lists.put(path, read.list());
        asWritten.put(path, read.asWritten());
        return read.list();
    }

    /// The second column of a file of words, header left out.
    private List<String> words(String path) {
        Path file = data.resolve(path);
        try {
            return Files.isRegularFile(file) ? WordList.read(file) : List.of();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /// Whether an answer depends on a file: cases and recorded timelines do not count.
    private boolean isLaw(Path file) {
        String name = name(file);
        return Stream.of("data/law/", "data/areas/", "data/nomenclature/").anyMatch(name::startsWith)
                && !name.startsWith("data/law/timelines/")
                && !name.endsWith(".md");
    }

    private String hash() {
        try (Stream<Path> files = Files.walk(data)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(this::isLaw)
                    .sorted()
                    .toList()) {
                digest.update(name(file).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
