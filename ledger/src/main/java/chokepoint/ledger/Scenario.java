package chokepoint.ledger;

import chokepoint.ledger.files.LawFault;
import chokepoint.ledger.files.LoadFailure;
import chokepoint.ledger.files.ScenarioFile;
import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.log.Instrument;
import chokepoint.ledger.rules.Rule;
import chokepoint.ledger.rules.RuleContext;
import chokepoint.ledger.rules.Violation;
import chokepoint.terms.CommodityCode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What somebody supposes of the law: instruments that nobody issued, to be laid over the ledger as if they had become
/// known last. Their ids say so (`us/suppose-…`), and whatever rests on them is of certainty `supposed`.
///
/// @param name the file, as it was named
/// @param instruments in the order in which they stand
/// @param lists goods lists of its own, by the path that names them
/// @param asWritten their codes in the order in which they are written
/// @param content of the file, for the hash
public record Scenario(
        String name,
        List<Instrument> instruments,
        Map<String, GoodsList> lists,
        Map<String, List<CommodityCode>> asWritten,
        String content) {

    private static final int HASH_DIGITS = 8;

    public Scenario {
        instruments = List.copyOf(instruments);
        lists = Collections.unmodifiableMap(new LinkedHashMap<>(lists));
        asWritten = Collections.unmodifiableMap(new LinkedHashMap<>(asWritten));
    }

    /// Reads a scenario file in the words of a law.
    ///
    /// @param name how messages and answers call it
    /// @throws LoadFailure naming every mistake with file and line
    public static Scenario read(Path file, String name, LawLog law) {
        return ScenarioFile.read(file, name, law);
    }

    /// The law with this laid over it.
    ///
    /// @throws LoadFailure where what is supposed breaks a rule that the law itself must keep
    public Ledger over(Ledger ledger) {
        LawLog law = ledger.log();
        var both = new Ledger(
                new LawLog(
                        Stream.concat(law.instruments().stream(), instruments.stream())
                                .toList(),
                        joined(law.goodsLists(), lists),
                        joined(law.asWritten(), asWritten),
                        law.vocabulary(),
                        law.areas(),
                        law.programmes(),
                        law.hash() + "+" + hash()),
                ledger.nomenclatures());
        requireRules(both);
        return both;
    }

    private void requireRules(Ledger both) {
        RuleContext context = RuleContext.of(both, this);
        List<LawFault> faults = Rule.all().stream()
                .flatMap(rule -> rule.check(context))
                .filter(violation -> isHere(violation.file()))
                .map(Scenario::fault)
                .toList();
        if (!faults.isEmpty()) {
            throw new LoadFailure(faults);
        }
    }

    private static LawFault fault(Violation violation) {
        return new LawFault(
                violation.file(), violation.line(), "rule " + violation.code() + ": " + violation.message());
    }

    private boolean isHere(String file) {
        return file.equals(name)
                || lists.values().stream().anyMatch(list -> list.name().equals(file));
    }

    private static <T> Map<String, T> joined(Map<String, T> one, Map<String, T> other) {
        var joined = new LinkedHashMap<>(one);
        joined.putAll(other);
        return joined;
    }

    /// Tells an answer under this scenario from one of the law, and from one under another wording of it.
    private String hash() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
