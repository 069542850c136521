package chokepoint.ledger.files;

import chokepoint.ledger.Areas;
import chokepoint.ledger.goods.CodeSet;
import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.log.AreaScope;
import chokepoint.terms.Area;
import chokepoint.terms.Certainty;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Condition;
import chokepoint.terms.FactDefinition;
import chokepoint.terms.FactVocabulary;
import chokepoint.terms.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/// Reads which goods, which areas and which consignments a provision names.
///
/// @param lists finds a goods list by its path; the entry is where it is asked for
record ScopeReader(
        Areas areas, FactVocabulary vocabulary, BiFunction<String, Entry, GoodsList> lists, String nomenclature) {

    private static final Set<String> KNOWN_OF_ALL = Set.of("entered", "origin", "value", "column1");

    GoodsScope goods(Entry entry) {
        if (entry.isScalar()) {
            if (entry.text().equals("all")) {
                return GoodsScope.ALL;
            }
            throw entry.wrong("goods are 'all', or one of {codes: …}, {list: …}, {any-of: …}, {of: …, except: …}");
        }
        Map<String, Entry> values = entry.map(Set.of("codes", "list", "any-of", "of", "except"));
        if (values.containsKey("codes")) {
            List<CommodityCode> codes = entry.require(values, "codes").oneOrMore().stream()
                    .map(code -> code.read(CommodityCode::of))
                    .toList();
            return new GoodsScope.OnList(new GoodsList(
                    entry.file() + ":" + entry.line(),
                    "",
                    "",
                    OptionalInt.empty(),
                    Certainty.PRIMARY,
                    nomenclature,
                    CodeSet.of(codes)));
        }
        if (values.containsKey("list")) {
            Entry path = entry.require(values, "list");
            return new GoodsScope.OnList(lists.apply(path.text(), path));
        }
        if (values.containsKey("any-of")) {
            return new GoodsScope.AnyOf(entry.require(values, "any-of").list().stream()
                    .map(this::goods)
                    .toList());
        }
        GoodsScope of = values.containsKey("of") ? goods(entry.require(values, "of")) : GoodsScope.ALL;
        return new GoodsScope.Except(of, goods(entry.require(values, "except")));
    }

    AreaScope areas(Entry entry) {
        if (entry.isMap()) {
            Map<String, Entry> values = entry.map(Set.of("all-except"));
            Set<Area> left = members(entry.require(values, "all-except"));
            return new AreaScope(left, true, "all except " + codes(left));
        }
        if (entry.isScalar() && entry.text().equals("all")) {
            return AreaScope.ALL;
        }
        Set<Area> named = members(entry);
        return new AreaScope(named, false, codes(named));
    }

    private Set<Area> members(Entry entry) {
        var members = new TreeSet<Area>();
        for (Entry item : entry.oneOrMore()) {
            String word = item.text();
            Areas.Group group = areas.groups().get(word);
            if (group != null) {
                members.addAll(group.members());
                continue;
            }
            boolean known = word.matches("[A-Z]{2}") && areas.named().containsKey(new Area(word));
            if (!known) {
                var words = new ArrayList<>(areas.groups().keySet());
                areas.named().keySet().forEach(area -> words.add(area.code()));
                String maybe = areas.findArea(word)
                        .map(area -> " Maybe '" + area + "'?")
                        .orElseGet(() -> Nearest.maybe(word, words));
                throw item.wrong("unknown area '" + word + "'." + maybe);
            }
            members.add(new Area(word));
        }
        return members;
    }

    private static String codes(Set<Area> areas) {
        return String.join(", ", areas.stream().map(Area::code).toList());
    }

    /// A condition whose facts and words are all in the vocabulary.
    Condition condition(Entry entry) {
        Condition condition = entry.read(Condition::parse);
        condition.forEachTest(test -> check(test, entry));
        return condition;
    }

    private void check(Condition.Test test, Entry entry) {
        if (KNOWN_OF_ALL.contains(test.key()) || test.key().startsWith("total of ")) {
            return;
        }
        FactDefinition fact = vocabulary
                .find(test.key())
                .orElseThrow(() -> entry.wrong("unknown fact '" + test.key() + "'."
                        + Nearest.maybe(
                                test.key(),
                                vocabulary.definitions().stream()
                                        .map(FactDefinition::key)
                                        .toList())));
        if (test instanceof Condition.OneOf oneOf && fact.kind() == FactDefinition.Kind.WORD) {
            for (String word : oneOf.words()) {
                if (!fact.words().containsKey(word) && !word.equals(FactDefinition.NONE)) {
                    throw entry.wrong("fact '" + fact.key() + "' has no word '" + word + "'."
                            + Nearest.maybe(word, fact.words().keySet()));
                }
            }
        }
        if (test instanceof Condition.OneOf oneOf && fact.kind() == FactDefinition.Kind.PLACE) {
            for (String word : oneOf.words()) {
                if (areas.findArea(word).isEmpty()) {
                    throw entry.wrong("unknown area '" + word + "'");
                }
            }
        }
    }
}
