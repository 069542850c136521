package chokepoint.ledger.snapshot;

import chokepoint.ledger.LawLog;
import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.goods.GoodsScope;
import chokepoint.ledger.log.AreaScope;
import chokepoint.ledger.log.Effect;
import chokepoint.ledger.log.Instrument;
import chokepoint.ledger.log.Targets;
import chokepoint.terms.Area;
import chokepoint.terms.Condition;
import chokepoint.terms.FactDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the log of the law; [LawDecoder] reads it in the same order.
final class LawEncoder {

    private final Out out = new Out();
    private final Map<String, Integer> lists = new LinkedHashMap<>();
    private final Map<String, GoodsList> byName = new LinkedHashMap<>();
    private final Map<AreaScope, Integer> scopes = new LinkedHashMap<>();

    byte[] encode(LawLog log) {
        log.instruments().forEach(this::collectScopes);
        out.text(log.hash());
        out.each(byName.values(), this::list);
        out.each(log.goodsLists().keySet(), out::text);
        out.each(log.goodsLists().values(), list -> out.number(lists.getOrDefault(list.name(), -1)));
        out.each(log.vocabulary().definitions(), this::fact);
        out.each(log.areas().named().entrySet(), entry -> {
            out.text(entry.getKey().code());
            out.text(entry.getValue().name());
            out.each(entry.getValue().aliases(), out::text);
        });
        out.each(log.areas().groups().values(), group -> {
            out.text(group.id());
            out.text(group.title());
            out.each(group.members(), area -> out.text(area.code()));
        });
        out.each(log.programmes().horizons().entrySet(), horizon -> {
            out.text(horizon.getKey().code());
            out.day(horizon.getValue());
        });
        out.each(log.programmes().list(), programme -> {
            out.text(programme.family());
            out.text(programme.jurisdiction().code());
            out.constant(programme.kind());
            out.text(programme.title());
            out.constant(programme.coverage());
            out.text(programme.note());
            out.each(programme.onlyFrom(), area -> out.text(area.code()));
        });
        out.each(log.programmes().holes(), hole -> {
            out.text(hole.jurisdiction().code());
            out.text(hole.what());
            out.text(hole.why());
        });
        out.each(scopes.keySet(), this::scope);
        out.each(log.instruments(), this::instrument);
        return out.toBytes();
    }

    private void collectScopes(Instrument instrument) {
        for (Effect effect : instrument.effects()) {
            switch (effect) {
                case Effect.SetMeasure set -> {
                    collect(set.terms().goods());
                    collect(set.terms().origin());
                    collect(set.terms().destination());
                }
                case Effect.Change change -> {
                    change.terms().goods().ifPresent(this::collect);
                    change.terms().origin().ifPresent(this::collect);
                }
                case Effect.Suspend suspend -> {
                    collect(suspend.terms().goods());
                    collect(suspend.terms().origin());
                }
                case Effect.Exempt exempt -> {
                    collect(exempt.terms().goods());
                    collect(exempt.terms().origin());
                }
                case Effect.Displace displace -> {
                    collect(displace.terms().goods());
                    collect(displace.terms().origin());
                }
                case Effect.End end -> {}
            }
        }
    }

    private void collect(AreaScope scope) {
        scopes.putIfAbsent(scope, scopes.size());
    }

    private void collect(GoodsScope scope) {
        scope.forEachList(list -> {
            if (byName.putIfAbsent(list.name(), list) == null) {
                lists.put(list.name(), lists.size());
            }
        });
    }

    private void list(GoodsList list) {
        out.text(list.name());
        out.text(list.title());
        out.text(list.source());
        out.number(list.officialCount().orElse(-1));
        out.constant(list.certainty());
        out.text(list.nomenclature());
        out.longs(list.codes().spans());
    }

    private void fact(FactDefinition fact) {
        out.text(fact.key());
        out.constant(fact.kind());
        out.constant(fact.absent());
        out.maybe(fact.usual(), out::text);
        out.each(fact.words().entrySet(), word -> {
            out.text(word.getKey());
            out.text(word.getValue());
        });
        out.each(fact.descriptions(), out::text);
        out.flag(fact.repeatable());
        out.text(fact.title());
    }

    private void instrument(Instrument instrument) {
        out.text(instrument.id());
        out.text(instrument.title());
        out.text(instrument.issuedBy());
        out.constant(instrument.kind());
        out.each(instrument.under(), out::text);
        out.instant(instrument.known());
        out.text(instrument.knownText());
        out.maybe(instrument.gazetted(), gazette -> {
            out.day(gazette.on());
            out.text(gazette.cite());
        });
        out.text(instrument.source());
        out.flag(instrument.secondary());
        out.constant(instrument.certainty());
        out.day(instrument.checked());
        out.text(instrument.note());
        out.text(instrument.file());
        out.each(instrument.effects(), this::effect);
    }

    private void effect(Effect effect) {
        frame(effect.frame());
        switch (effect) {
            case Effect.SetMeasure set -> {
                out.number(0);
                out.text(set.id());
                out.constant(set.type());
                measure(set.terms());
            }
            case Effect.Change change -> {
                out.number(1);
                out.text(change.id());
                change(change.terms());
                out.maybe(change.end(), end -> out.maybe(end, out::instant));
            }
            case Effect.Suspend suspend -> {
                out.number(2);
                out.maybe(suspend.id(), out::text);
                targets(suspend.terms().targets());
                goods(suspend.terms().goods());
                areas(suspend.terms().origin());
                out.maybe(suspend.terms().when(), this::condition);
                out.maybe(suspend.terms().to(), out::decimal);
                out.flag(suspend.terms().political());
            }
            case Effect.Exempt exempt -> {
                out.number(3);
                out.text(exempt.id());
                targets(exempt.terms().targets());
                texts(exempt.terms().headings());
                goods(exempt.terms().goods());
                areas(exempt.terms().origin());
                out.maybe(exempt.terms().when(), this::condition);
                out.maybe(exempt.terms().portion(), out::text);
            }
            case Effect.Displace displace -> {
                out.number(4);
                out.text(displace.id());
                targets(displace.terms().targets());
                targets(displace.terms().by());
                texts(displace.terms().headings());
                goods(displace.terms().goods());
                areas(displace.terms().origin());
                out.maybe(displace.terms().when(), this::condition);
                out.flag(displace.terms().portion());
            }
            case Effect.End end -> {
                out.number(5);
                targets(end.targets());
            }
        }
    }

    private void frame(Effect.Frame frame) {
        out.text(frame.provision());
        out.instant(frame.from());
        out.maybe(frame.until(), out::instant);
        out.constant(frame.certainty());
        out.text(frame.note());
        out.maybe(frame.retroactive(), out::text);
        out.maybe(frame.reading(), out::constant);
        out.number(frame.line());
    }

    private void measure(Effect.MeasureTerms terms) {
        out.text(terms.family());
        texts(terms.headings());
        goods(terms.goods());
        areas(terms.origin());
        areas(terms.destination());
        out.maybe(terms.when(), this::condition);
        out.maybe(terms.duty(), duty -> TermForms.write(out, duty));
        out.constant(terms.base());
        targets(terms.insteadOf());
        targets(terms.onTopOf());
        out.maybe(terms.control(), control -> {
            out.text(control.authority());
            out.each(control.items(), item -> {
                out.text(item.code());
                out.text(item.item());
                out.each(item.customsCodes(), code -> out.text(code.digits()));
            });
            out.maybe(control.leadTimeDays(), out::number);
        });
    }

    private void change(Effect.TermChange terms) {
        out.maybe(terms.family(), out::text);
        out.maybe(terms.headings(), this::texts);
        out.maybe(terms.goods(), this::goods);
        out.maybe(terms.origin(), this::areas);
        out.maybe(terms.when(), this::maybeCondition);
        out.maybe(terms.duty(), duty -> TermForms.write(out, duty));
        out.maybe(terms.base(), out::constant);
        out.maybe(terms.insteadOf(), this::targets);
        out.maybe(terms.onTopOf(), this::targets);
        out.maybe(terms.targets(), this::targets);
        out.maybe(terms.by(), this::targets);
        out.maybe(terms.portion(), out::flag);
        out.maybe(terms.exemptPortion(), portion -> out.maybe(portion, out::text));
        out.maybe(terms.to(), to -> out.maybe(to, out::decimal));
    }

    private void maybeCondition(Optional<Condition> condition) {
        out.maybe(condition, this::condition);
    }

    private void condition(Condition condition) {
        TermForms.write(out, condition);
    }

    private void targets(Targets targets) {
        texts(targets.patterns());
    }

    private void texts(List<String> texts) {
        out.each(texts, out::text);
    }

    private void areas(AreaScope scope) {
        out.number(scopes.getOrDefault(scope, -1));
    }

    private void scope(AreaScope scope) {
        out.each(scope.areas().stream().map(Area::code).sorted().toList(), out::text);
        out.flag(scope.except());
        out.text(scope.text());
    }

    private void goods(GoodsScope scope) {
        switch (scope) {
            case GoodsScope.AllGoods all -> out.number(0);
            case GoodsScope.OnList(GoodsList list) -> {
                out.number(1);
                out.number(lists.getOrDefault(list.name(), -1));
            }
            case GoodsScope.AnyOf(List<GoodsScope> parts) -> {
                out.number(2);
                out.each(parts, this::goods);
            }
            case GoodsScope.Except(GoodsScope of, GoodsScope excluded) -> {
                out.number(3);
                goods(of);
                goods(excluded);
            }
        }
    }
}
