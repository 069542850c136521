package chokepoint.ledger.snapshot;

import chokepoint.ledger.Areas;
import chokepoint.ledger.LawLog;
import chokepoint.ledger.Programmes;
import chokepoint.ledger.goods.CodeSet;
import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.log.AreaScope;
import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Instrument;
import chokepoint.ledger.log.LevyBase;
import chokepoint.ledger.log.MeasureType;
import chokepoint.ledger.log.Targets;
import chokepoint.terms.Area;
import chokepoint.terms.Certainty;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Condition;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.FactDefinition;
import chokepoint.terms.FactVocabulary;
import chokepoint.terms.Reading;
import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/// Reads what [LawEncoder] wrote, in the same order.
final class LawDecoder {

    private final In in;
    private List<GoodsList> lists = List.of();
    private List<AreaScope> scopes = List.of();

    LawDecoder(ByteBuffer bytes) {
        this.in = new In(bytes);
    }

    LawLog decode() {
        String hash = in.text();
        lists = in.each(this::list);
        List<String> paths = in.each(in::text);
        List<Integer> indexes = in.each(in::number);
        var named = new LinkedHashMap<String, GoodsList>();
        for (int i = 0; i < paths.size(); i++) {
            if (indexes.get(i) >= 0) {
                named.put(paths.get(i), lists.get(indexes.get(i)));
            }
        }
        var vocabulary = new FactVocabulary(in.each(this::fact));
        var areas = areas();
        var programmes = programmes();
        scopes = in.each(this::scope);
        return new LawLog(in.each(this::instrument), named, Map.of(), vocabulary, areas, programmes, hash);
    }

    private GoodsList list() {
        String name = in.text();
        String title = in.text();
        String source = in.text();
        int count = in.number();
        Certainty certainty = in.constant(Certainty.values());
        String nomenclature = in.text();
        return new GoodsList(
                name,
                title,
                source,
                count < 0 ? OptionalInt.empty() : OptionalInt.of(count),
                certainty,
                nomenclature,
                CodeSet.ofSpans(in.longs()));
    }

    private FactDefinition fact() {
        String key = in.text();
        var kind = in.constant(FactDefinition.Kind.values());
        var absent = in.constant(FactDefinition.Absent.values());
        var usual = in.maybe(in::text);
        var words = new LinkedHashMap<String, String>();
        in.each(() -> words.put(in.text(), in.text()));
        var descriptions = new HashSet<>(in.each(in::text));
        return new FactDefinition(key, kind, absent, usual, words, descriptions, in.flag(), in.text());
    }

    private Areas areas() {
        var named = new LinkedHashMap<Area, Areas.Named>();
        in.each(() -> named.put(area(), new Areas.Named(in.text(), in.each(in::text))));
        var groups = new LinkedHashMap<String, Areas.Group>();
        in.each(() -> {
            String id = in.text();
            return groups.put(id, new Areas.Group(id, in.text(), new TreeSet<>(in.each(this::area))));
        });
        return new Areas(named, groups);
    }

    private Programmes programmes() {
        var horizons = new LinkedHashMap<Area, java.time.LocalDate>();
        in.each(() -> horizons.put(area(), in.day()));
        return new Programmes(
                horizons,
                in.each(() -> new Programmes.Programme(
                        in.text(),
                        area(),
                        in.constant(Programmes.Kind.values()),
                        in.text(),
                        in.constant(Programmes.Coverage.values()),
                        in.text(),
                        in.each(this::area))),
                in.each(() -> new Programmes.Hole(area(), in.text(), in.text())));
    }

    private Area area() {
        return new Area(in.text());
    }

    private Instrument instrument() {
        return new Instrument(
                in.text(),
                in.text(),
                in.text(),
                in.constant(Instrument.Kind.values()),
                in.each(in::text),
                in.instant(),
                in.text(),
                in.maybe(() -> new Instrument.Gazette(in.day(), in.text())),
                in.text(),
                in.flag(),
                in.constant(Certainty.values()),
                in.day(),
                in.text(),
                in.text(),
                in.each(this::effect));
    }

    private Effect effect() {
        Effect.Frame frame = frame();
        int verb = in.number();
        return switch (verb) {
            case 0 -> new Effect.SetMeasure(frame, in.text(), in.constant(MeasureType.values()), measure());
            case 1 -> new Effect.Change(frame, in.text(), change(), in.maybe(() -> in.maybe(in::instant)));
            case 2 ->
                new Effect.Suspend(
                        frame,
                        in.maybe(in::text),
                        new Effect.SuspensionTerms(
                                targets(),
                                goods(),
                                areaScope(),
                                in.maybe(this::condition),
                                in.maybe(in::decimal),
                                in.flag()));
            case 3 ->
                new Effect.Exempt(
                        frame,
                        in.text(),
                        new Effect.ExemptionTerms(
                                targets(),
                                in.each(in::text),
                                goods(),
                                areaScope(),
                                in.maybe(this::condition),
                                in.maybe(in::text)));
            case 4 ->
                new Effect.Displace(
                        frame,
                        in.text(),
                        new Effect.DisplacementTerms(
                                targets(),
                                targets(),
                                in.each(in::text),
                                goods(),
                                areaScope(),
                                in.maybe(this::condition),
                                in.flag()));
            case 5 -> new Effect.End(frame, targets());
            default -> throw new IllegalStateException("the snapshot is damaged: verb " + verb);
        };
    }

    private Effect.Frame frame() {
        return new Effect.Frame(
                in.text(),
                in.instant(),
                in.maybe(in::instant),
                in.constant(Certainty.values()),
                in.text(),
                in.maybe(in::text),
                in.maybe(() -> in.constant(Reading.values())),
                in.number());
    }

    private Effect.MeasureTerms measure() {
        return new Effect.MeasureTerms(
                in.text(),
                in.each(in::text),
                goods(),
                areaScope(),
                areaScope(),
                in.maybe(this::condition),
                in.maybe(this::duty),
                in.constant(LevyBase.values()),
                targets(),
                targets(),
                in.maybe(() -> new Effect.Control(
                        in.text(),
                        in.each(() -> new Effect.ControlItem(
                                in.text(), in.text(), in.each(() -> new CommodityCode(in.text())))),
                        in.maybe(in::number))));
    }

    private Effect.TermChange change() {
        return new Effect.TermChange(
                in.maybe(in::text),
                in.maybe(() -> in.each(in::text)),
                in.maybe(this::goods),
                in.maybe(this::areaScope),
                in.maybe(() -> in.maybe(this::condition)),
                in.maybe(this::duty),
                in.maybe(() -> in.constant(LevyBase.values())),
                in.maybe(this::targets),
                in.maybe(this::targets),
                in.maybe(this::targets),
                in.maybe(this::targets),
                in.maybe(in::flag),
                in.maybe(() -> in.maybe(in::text)),
                in.maybe(() -> in.maybe(in::decimal)));
    }

    private Condition condition() {
        return TermForms.readCondition(in);
    }

    private DutyExpression duty() {
        return TermForms.readDuty(in);
    }

    private Targets targets() {
        List<String> patterns = in.each(in::text);
        return patterns.isEmpty() ? Targets.NONE : new Targets(patterns);
    }

    private AreaScope areaScope() {
        return scopes.get(in.number());
    }

    private AreaScope scope() {
        return new AreaScope(new HashSet<>(in.each(this::area)), in.flag(), in.text());
    }

    private GoodsScope goods() {
        int shape = in.number();
        return switch (shape) {
            case 0 -> GoodsScope.ALL;
            case 1 -> new GoodsScope.OnList(lists.get(in.number()));
            case 2 -> new GoodsScope.AnyOf(in.each(this::goods));
            case 3 -> new GoodsScope.Except(goods(), goods());
            default -> throw new IllegalStateException("the snapshot is damaged: goods " + shape);
        };
    }
}
