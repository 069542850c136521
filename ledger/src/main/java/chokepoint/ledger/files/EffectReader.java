package chokepoint.ledger.files;

import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.log.AreaScope;
import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Effect.Control;
import chokepoint.ledger.log.Effect.ControlItem;
import chokepoint.ledger.log.Effect.DisplacementTerms;
import chokepoint.ledger.log.Effect.ExemptionTerms;
import chokepoint.ledger.log.Effect.Frame;
import chokepoint.ledger.log.Effect.MeasureTerms;
import chokepoint.ledger.log.Effect.SuspensionTerms;
import chokepoint.ledger.log.Effect.TermChange;
import chokepoint.ledger.log.LevyBase;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.log.Targets;
import chokepoint.terms.Area;
import chokepoint.terms.Certainty;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Condition;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.Nearest;
import chokepoint.terms.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads one effect: its verb decides which keys it may have.
///
/// @param families the words of `programmes.yaml`
/// @param certainty of the instrument, where the effect says none
/// @param issuer the country whose law it is
record EffectReader(ScopeReader scopes, LawTimes times, Set<String> families, Certainty certainty, Area issuer) {

    private static final Set<String> FRAME =
            Set.of("provision", "from", "until", "certainty", "note", "retroactive", "reading");
    private static final Map<String, Set<String>> VERBS = Map.of(
            "set",
            with(
                    "family",
                    "type",
                    "heading",
                    "destination",
                    "origin",
                    "goods",
                    "when",
                    "duty",
                    "base",
                    "instead-of",
                    "on-top-of",
                    "authority",
                    "items",
                    "lead-time-days"),
            "change",
            with(
                    "family",
                    "heading",
                    "origin",
                    "goods",
                    "when",
                    "duty",
                    "base",
                    "instead-of",
                    "on-top-of",
                    "by",
                    "targets",
                    "extent",
                    "portion",
                    "to",
                    "ends"),
            "suspend",
            with("id", "goods", "origin", "when", "to", "ends"),
            "exempt",
            with("id", "heading", "goods", "origin", "when", "portion"),
            "displace",
            with("id", "heading", "goods", "origin", "when", "by", "extent"),
            "end",
            with());

    private static Set<String> with(String... keys) {
        return Set.copyOf(Stream.concat(FRAME.stream(), Stream.of(keys)).toList());
    }

    /// The effects an entry holds; a change of several ids is one effect each.
    List<Effect> read(Entry entry) {
        String verb = verb(entry);
        var keys = new java.util.HashSet<>(VERBS.get(verb));
        keys.add(verb);
        Map<String, Entry> values = entry.map(keys);
        Entry named = entry.require(values, verb);
        return switch (verb) {
            case "set" -> List.of(set(entry, values, id(named)));
            case "change" ->
                named.oneOrMore().stream()
                        .map(one -> change(entry, values, id(one)))
                        .toList();
            case "suspend" -> List.of(suspend(entry, values, targets(named)));
            case "exempt" -> List.of(exempt(entry, values, targets(named)));
            case "displace" -> List.of(displace(entry, values, targets(named)));
            default -> List.of(new Effect.End(frame(entry, values), targets(named)));
        };
    }

    private static String verb(Entry entry) {
        Map<String, Entry> all = entry.anyMap();
        List<String> verbs = all.keySet().stream().filter(VERBS::containsKey).toList();
        if (verbs.size() == 1) {
            return verbs.getFirst();
        }
        if (verbs.size() > 1) {
            throw entry.wrong("an effect has one verb, this one has " + String.join(" and ", verbs));
        }
        String first = all.keySet().stream().findFirst().orElse("");
        throw entry.wrong("unknown verb '" + first + "'." + Nearest.maybe(first, VERBS.keySet())
                + " There are: set, change, suspend, exempt, displace, end.");
    }

    private static String id(Entry entry) {
        String id = entry.text();
        if (!id.matches("[a-z]{2}(/[A-Za-z0-9.\\-]+)+")) {
            throw entry.wrong("'" + id + "' is no id; write a path such as us/ieepa-reciprocal/cn");
        }
        return id;
    }

    private static Targets targets(Entry entry) {
        for (Entry one : entry.oneOrMore()) {
            if (!one.text().matches("\\*|[a-z]{2}(/[A-Za-z0-9.\\-]+)*/?\\*?")) {
                throw one.wrong(
                        "'" + one.text() + "' names no measure; write an id, or its beginning and a star: us/s301/*");
            }
        }
        return new Targets(entry.texts());
    }

    private Frame frame(Entry entry, Map<String, Entry> values) {
        Instant from = entry.require(values, "from").read(times::start);
        Optional<Instant> until = Entry.find(values, "until", e -> e.read(times::start));
        if (until.isPresent() && !from.isBefore(until.get())) {
            throw entry.require(values, "until").wrong("rule L03: 'until' is not after 'from'");
        }
        return new Frame(
                values.containsKey("provision")
                        ? entry.require(values, "provision").text()
                        : missingProvision(entry),
                from,
                until,
                Entry.find(values, "certainty", e -> e.read(InstrumentFile::certainty))
                        .orElse(certainty),
                Entry.find(values, "note", Entry::text).orElse(""),
                Entry.find(values, "retroactive", Entry::text),
                Entry.find(values, "reading", e -> FactsFile.constant(e, Reading.values())),
                entry.line());
    }

    private static String missingProvision(Entry entry) {
        throw entry.wrong("rule L02: the effect cites no provision; write where in the instrument it stands");
    }

    private Effect set(Entry entry, Map<String, Entry> values, String id) {
        MeasureType type = FactsFile.constant(entry.require(values, "type"), MeasureType.values());
        Optional<DutyExpression> duty = Entry.find(values, "duty", EffectReader::duty);
        Optional<Control> control = Optional.empty();
        if (type.isControl()) {
            if (duty.isPresent()) {
                throw entry.require(values, "duty").wrong("a control carries no duty");
            }
            control = Optional.of(new Control(
                    entry.require(values, "authority").text(),
                    Entry.find(values, "items", Entry::list).orElse(List.of()).stream()
                            .map(EffectReader::item)
                            .toList(),
                    Entry.find(values, "lead-time-days", e -> e.read(Integer::parseInt))));
        } else if (duty.isEmpty()) {
            throw entry.wrong("a measure of type " + type.word() + " needs a duty");
        }
        var terms = new MeasureTerms(
                family(entry.require(values, "family")),
                Entry.find(values, "heading", Entry::texts).orElse(List.of()),
                Entry.find(values, "goods", scopes::goods).orElse(GoodsScope.ALL),
                scopes.areas(entry.require(values, "origin")),
                Entry.find(values, "destination", scopes::areas).orElse(AreaScope.of(List.of(issuer))),
                when(values).orElse(Optional.empty()),
                duty,
                Entry.find(values, "base", EffectReader::base).orElse(LevyBase.VALUE),
                Entry.find(values, "instead-of", EffectReader::targets).orElse(Targets.NONE),
                Entry.find(values, "on-top-of", EffectReader::targets).orElse(Targets.NONE),
                control);
        return new Effect.SetMeasure(frame(entry, values), id, type, terms);
    }

    private static ControlItem item(Entry entry) {
        if (entry.isScalar()) {
            return new ControlItem("", entry.text(), List.of());
        }
        Map<String, Entry> values = entry.map(Set.of("code", "item", "customs-codes"));
        return new ControlItem(
                Entry.find(values, "code", Entry::text).orElse(""),
                entry.require(values, "item").text(),
                Entry.find(values, "customs-codes", Entry::list).orElse(List.of()).stream()
                        .map(code -> code.read(CommodityCode::of))
                        .toList());
    }

    private Effect change(Entry entry, Map<String, Entry> values, String id) {
        var terms = new TermChange(
                Entry.find(values, "family", this::family),
                Entry.find(values, "heading", Entry::texts),
                Entry.find(values, "goods", scopes::goods),
                Entry.find(values, "origin", scopes::areas),
                when(values),
                Entry.find(values, "duty", EffectReader::duty),
                Entry.find(values, "base", EffectReader::base),
                Entry.find(values, "instead-of", EffectReader::targets),
                Entry.find(values, "on-top-of", EffectReader::targets),
                Entry.find(values, "targets", EffectReader::targets),
                Entry.find(values, "by", EffectReader::targets),
                Entry.find(values, "extent", EffectReader::isPortion),
                Entry.find(values, "portion", EffectReader::portion),
                Entry.find(values, "to", EffectReader::suspendedTo));
        Optional<Optional<Instant>> end = Entry.find(
                values, "ends", e -> e.text().equals("never") ? Optional.empty() : Optional.of(e.read(times::start)));
        if (terms.isEmpty() && end.isEmpty()) {
            throw entry.wrong(
                    "a change says what changes: duty, when, goods, origin, base, heading, family, by, extent, ends …");
        }
        return new Effect.Change(frame(entry, values), id, terms, end);
    }

    private Effect suspend(Entry entry, Map<String, Entry> values, Targets targets) {
        Optional<String> ends = Entry.find(values, "ends", Entry::text);
        if (ends.isPresent() && !ends.get().equals("legal") && !ends.get().equals("political")) {
            throw entry.require(values, "ends").wrong("'" + ends.get() + "': a suspension ends legal or political");
        }
        var terms = new SuspensionTerms(
                targets,
                Entry.find(values, "goods", scopes::goods).orElse(GoodsScope.ALL),
                Entry.find(values, "origin", scopes::areas).orElse(AreaScope.ALL),
                when(values).orElse(Optional.empty()),
                Entry.find(values, "to", EffectReader::suspendedTo).orElse(Optional.empty()),
                ends.isPresent() && ends.get().equals("political"));
        return new Effect.Suspend(frame(entry, values), Entry.find(values, "id", EffectReader::id), terms);
    }

    private Effect exempt(Entry entry, Map<String, Entry> values, Targets targets) {
        var terms = new ExemptionTerms(
                targets,
                Entry.find(values, "heading", Entry::texts).orElse(List.of()),
                Entry.find(values, "goods", scopes::goods).orElse(GoodsScope.ALL),
                Entry.find(values, "origin", scopes::areas).orElse(AreaScope.ALL),
                when(values).orElse(Optional.empty()),
                Entry.find(values, "portion", EffectReader::portion).orElse(Optional.empty()));
        return new Effect.Exempt(frame(entry, values), id(entry.require(values, "id")), terms);
    }

    private Effect displace(Entry entry, Map<String, Entry> values, Targets targets) {
        var terms = new DisplacementTerms(
                targets,
                targets(entry.require(values, "by")),
                Entry.find(values, "heading", Entry::texts).orElse(List.of()),
                Entry.find(values, "goods", scopes::goods).orElse(GoodsScope.ALL),
                Entry.find(values, "origin", scopes::areas).orElse(AreaScope.ALL),
                when(values).orElse(Optional.empty()),
                Entry.find(values, "extent", EffectReader::isPortion).orElse(false));
        return new Effect.Displace(frame(entry, values), id(entry.require(values, "id")), terms);
    }

    private Optional<Optional<Condition>> when(Map<String, Entry> values) {
        return Entry.find(
                values, "when", e -> e.text().equals("always") ? Optional.empty() : Optional.of(scopes.condition(e)));
    }

    private String family(Entry entry) {
        String word = entry.text();
        if (!families.contains(word)) {
            throw entry.wrong("unknown programme '" + word + "'." + Nearest.maybe(word, families));
        }
        return word;
    }

    private static DutyExpression duty(Entry entry) {
        return entry.read(DutyExpression::parse);
    }

    private static LevyBase base(Entry entry) {
        for (LevyBase base : LevyBase.values()) {
            if (base.word().equals(entry.text())) {
                return base;
            }
        }
        throw entry.wrong("unknown base '" + entry.text() + "'. There are: value, content.steel, content.aluminum,"
                + " content.copper, non-us-content, cif, fob.");
    }

    private static boolean isPortion(Entry entry) {
        return switch (entry.text()) {
            case "portion" -> true;
            case "whole" -> false;
            default -> throw entry.wrong("'" + entry.text() + "': the extent is whole or portion");
        };
    }

    private static Optional<String> portion(Entry entry) {
        return entry.text().equals("whole")
                ? Optional.empty()
                : Optional.of(entry.text().toLowerCase(Locale.ROOT));
    }

    private static Optional<BigDecimal> suspendedTo(Entry entry) {
        DutyExpression duty = duty(entry);
        if (duty instanceof DutyExpression.AdValorem(BigDecimal percent)) {
            return Optional.of(percent);
        }
        throw entry.wrong("'" + entry.text() + "': a suspension goes down to a percent, such as 10%");
    }
}
