package chokepoint.app;

import chokepoint.terms.FactVocabulary;
import chokepoint.terms.Facts;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// The option `--fact key=value`, which may be repeated.
final class FactOption {

    @Option(
            names = "--fact",
            paramLabel = "KEY=VALUE",
            description = "What is known of the consignment; repeatable. 'chokepoint facts' lists the keys.")
    private List<String> facts = new ArrayList<>();

    Facts facts(FactVocabulary vocabulary) {
        return facts(vocabulary, List.of());
    }

    /// @param more pairs that other options stand for
    Facts facts(FactVocabulary vocabulary, List<String> more) {
        var all = new ArrayList<String>();
        facts.forEach(list -> all.addAll(List.of(list.split(";"))));
        all.removeIf(String::isBlank);
        all.addAll(more);
        try {
            return vocabulary.read(all);
        } catch (IllegalArgumentException wrong) {
            throw new UserError("--fact: " + wrong.getMessage(), wrong);
        }
    }
}
