package chokepoint.app.docs;

import chokepoint.ledger.nomenclature.PreferenceProgramme;
import chokepoint.terms.FactDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `docs/reference/facts.md`, made from the closed vocabulary of the law.
record FactsPage(List<FactDefinition> facts, List<PreferenceProgramme> preferences) {

    String text() {
        var page = new StringBuilder("""
                # Facts of a consignment

                The closed vocabulary. Conditions of the law ask for these facts, `--fact key=value` states them, a file of cases
                lists them as `key=value;key=value`. This page is made from `data/law/facts.yaml` by `FactsPageTest`; change the
                vocabulary there.

                What it means that nobody states a fact depends on the fact:

                * A **claim** that is absent is *not claimed*: the answer is worked out without it.
                * A **description** of the article that is absent is *unknown*: measures *apply if*, the duty is a range.

                Days are written `2025-04-03`, places as two letters (`CN`), shares as `60%`, quantities with their unit (`1200 kg`).

                | fact | kind | absent means | meaning |
                |---|---|---|---|
                """);
        for (FactDefinition fact : facts) {
            page.append("| `%s` | %s | %s | %s |\n".formatted(fact.key(), kind(fact), absent(fact), fact.title()));
        }
        facts.stream().filter(fact -> !fact.words().isEmpty()).forEach(fact -> words(fact, page));
        return page.toString();
    }

    private static String kind(FactDefinition fact) {
        String kind = fact.kind().name().toLowerCase(Locale.ROOT);
        return fact.repeatable() ? kind + ", several allowed" : kind;
    }

    private static String absent(FactDefinition fact) {
        if (fact.usual().isPresent()) {
            return "`" + fact.usual().get() + "`";
        }
        if (!fact.descriptions().isEmpty()) {
            return "depends on the word";
        }
        return fact.absent() == FactDefinition.Absent.NOT_CLAIMED ? "not claimed" : "unknown";
    }

    private void words(FactDefinition fact, StringBuilder page) {
        page.append("\n## Words of `").append(fact.key()).append("`\n\n");
        if (fact.key().equals("preference")) {
            preferences(page);
        } else if (fact.words().values().stream().allMatch(String::isEmpty)) {
            page.append(String.join(
                            " · ",
                            fact.words().keySet().stream()
                                    .map(word -> "`" + word + "`")
                                    .toList()))
                    .append('\n');
        } else {
            page.append("`none` answers all of them with no.\n\n| word | absent means | meaning |\n|---|---|---|\n");
            fact.words()
                    .forEach((word, meaning) -> page.append("| `%s` | %s | %s |\n"
                            .formatted(word, fact.openWhenAbsent(word) ? "unknown" : "not claimed", meaning)));
        }
    }

    private void preferences(StringBuilder page) {
        page.append("From `data/nomenclature/us/programmes.csv`; the symbols are those of the special column.\n\n"
                + "| word | symbols | programme | origins |\n|---|---|---|---|\n");
        Map<String, List<PreferenceProgramme>> byWord = new LinkedHashMap<>();
        preferences.forEach(one -> byWord.computeIfAbsent(one.word(), word -> new java.util.ArrayList<>())
                .add(one));
        byWord.forEach((word, all) -> page.append("| `%s` | %s | %s | %s |\n"
                .formatted(
                        word,
                        String.join(
                                ", ",
                                all.stream().map(PreferenceProgramme::symbol).toList()),
                        all.getFirst().name(),
                        all.getFirst().origins().isEmpty()
                                ? "not told by origin alone"
                                : String.join(", ", all.getFirst().origins()))));
    }
}
