package chokepoint.app.record;

import chokepoint.app.answer.Moments;
import chokepoint.ledger.LawLog;
import chokepoint.ledger.Ledger;
import chokepoint.ledger.Programmes.Programme;
import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.law.KnownLaw;
import chokepoint.ledger.law.Measure;
import chokepoint.ledger.law.Source;
import chokepoint.ledger.log.Instrument;
import chokepoint.ledger.log.Words;
import chokepoint.ledger.nomenclature.Edition;
import chokepoint.ledger.nomenclature.Nomenclature;
import chokepoint.terms.Area;
import chokepoint.terms.Certainty;
import chokepoint.terms.Reading;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The page that says how far the ledger reaches: by jurisdiction and programme, and every fact that was not read in an
/// official text.
public final class CoveragePage {

    private final Ledger ledger;
    private final LawLog log;
    private final KnownLaw law;
    private final StringBuilder page = new StringBuilder();

    public CoveragePage(Ledger ledger) {
        this.ledger = ledger;
        this.log = ledger.log();
        this.law = ledger.latest(Reading.COLLECTED).law();
    }

    /// The whole page.
    public String text() {
        say("# What the ledger covers");
        say("");
        say(
                "Written by `chokepoint ledger coverage` from the law files; `ledger coverage --check` compares. An answer past a");
        say("horizon says so in its first line. What is not covered is a finding, never zero.");
        for (Area area : log.programmes().horizons().keySet()) {
            jurisdiction(area);
        }
        nomenclatures();
        holes();
        belowPrimary();
        return page.toString();
    }

    private void jurisdiction(Area area) {
        say("");
        say("## " + log.areas().name(area) + ": complete to "
                + log.programmes().horizons().get(area));
        say("");
        row("programme", "what", "covered", "measures", "instruments", "first day", "what is missing, and why");
        row("---", "---", "---", "---", "---", "---", "---");
        for (Programme programme : log.programmes().list()) {
            List<Measure> measures = law.measures().stream()
                    .filter(measure -> measure.customs().equals(area) && isOf(measure, programme))
                    .toList();
            if (programme.jurisdiction().equals(area) || !measures.isEmpty()) {
                programme(area, programme, measures);
            }
        }
    }

    private static boolean isOf(Measure measure, Programme programme) {
        return measure.segments().stream()
                .anyMatch(segment -> segment.terms().family().equals(programme.family()));
    }

    private void programme(Area area, Programme programme, List<Measure> measures) {
        Optional<Instant> first = measures.stream()
                .flatMap(measure -> measure.segments().stream())
                .map(segment -> segment.validity().start())
                .min(Instant::compareTo);
        long instruments = measures.stream()
                .flatMap(measure -> measure.segments().stream())
                .flatMap(segment -> segment.sources().stream())
                .map(source -> source.instrument().id())
                .distinct()
                .count();
        String only = programme.onlyFrom().isEmpty()
                ? ""
                : ", only from " + programme.onlyFrom().stream().map(Area::code).collect(Collectors.joining(", "));
        row(
                "`" + programme.family() + "`",
                programme.title(),
                Words.of(programme.coverage()) + only,
                Integer.toString(measures.size()),
                Long.toString(instruments),
                first.map(day -> Moments.day(day, area)).orElse(""),
                programme.note());
    }

    private void nomenclatures() {
        say("");
        say("## Goods nomenclatures");
        say("");
        row("territory", "editions", "first", "last", "days known as");
        row("---", "---", "---", "---", "---");
        for (Nomenclature nomenclature : ledger.nomenclatures().all()) {
            List<Edition> editions = nomenclature.editions();
            Map<Certainty, Long> known = editions.stream()
                    .collect(Collectors.groupingBy(Edition::certainty, TreeMap::new, Collectors.counting()));
            row(
                    nomenclature.territory(),
                    Integer.toString(editions.size()),
                    editions.getFirst().id() + ", " + editions.getFirst().from(),
                    editions.getLast().id() + ", " + editions.getLast().from(),
                    known.entrySet().stream()
                            .map(entry ->
                                    entry.getValue() + " " + entry.getKey().word())
                            .collect(Collectors.joining(", ")));
        }
    }

    private void holes() {
        say("");
        say("## What cannot be known from the sources at hand");
        say("");
        row("jurisdiction", "hole", "why");
        row("---", "---", "---");
        log.programmes().holes().forEach(hole -> row(hole.jurisdiction().code(), hole.what(), hole.why()));
    }

    private void belowPrimary() {
        say("");
        say("## Known less surely than by the official text");
        say("");
        say("### Instruments");
        say("");
        row("instrument", "what it is", "known as", "source");
        row("---", "---", "---", "---");
        log.instruments().stream()
                .filter(instrument -> instrument.certainty() != Certainty.PRIMARY)
                .forEach(instrument -> row(
                        "`" + instrument.id() + "`",
                        instrument.title(),
                        instrument.certainty().word() + (instrument.secondary() ? ", secondary source" : ""),
                        instrument.source()));
        say("");
        say("### Single effects of instruments that are known better than these");
        say("");
        row("instrument", "provision", "known as", "note");
        row("---", "---", "---", "---");
        for (Instrument instrument : log.instruments()) {
            instrument.effects().stream()
                    .map(effect -> new Source(instrument, effect))
                    .filter(source -> source.effect().frame().certainty().compareTo(instrument.certainty()) > 0)
                    .forEach(source -> row(
                            "`" + instrument.id() + "`",
                            source.provision(),
                            source.effect().frame().certainty().word(),
                            source.effect().frame().note()));
        }
        say("");
        say("### Goods lists");
        say("");
        row("list", "what it is", "codes", "known as", "source");
        row("---", "---", "---", "---", "---");
        log.goodsLists().forEach((file, list) -> {
            if (list.certainty() != Certainty.PRIMARY) {
                list(file, list);
            }
        });
    }

    private void list(String file, GoodsList list) {
        row(
                "`" + file + "`",
                list.title(),
                Integer.toString(list.codes().size()),
                list.certainty().word(),
                list.source());
    }

    private void say(String line) {
        page.append(line).append('\n');
    }

    private void row(String... cells) {
        page.append('|');
        for (String cell : cells) {
            page.append(' ')
                    .append(cell.replace("|", "\\|").replace("\n", " ").strip())
                    .append(" |");
        }
        page.append('\n');
    }
}
