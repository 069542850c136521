package chokepoint.app;

import chokepoint.app.answer.Envelope;
import chokepoint.app.answer.Heading;
import chokepoint.app.answer.Moments;
import chokepoint.ledger.Areas;
import chokepoint.ledger.LawLog;
import chokepoint.ledger.nomenclature.GoodsLine;
import chokepoint.terms.Area;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Lane;
import chokepoint.terms.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Says how far the law is known, what was asked and what the good is.
final class Headings {

    private final Law law;
    private final LawLog log;

    Headings(Law law) {
        this.law = law;
        this.log = law.ledger().log();
    }

    Heading of(String command, Asked asked) {
        Area customs = asked.lane().destination();
        String when =
                asked.day().map(day -> "on " + day).orElseGet(() -> "at " + Moments.text(asked.moment(), customs));
        return of(
                        command,
                        asked,
                        asked.good().dotted() + ", " + lane(asked.lane()) + ", " + when + known(asked)
                                + Supposed.text(law))
                .and(Supposed.remarks(law, asked, asked.moment()));
    }

    /// @param question in one sentence
    Heading of(String command, Asked asked, String question) {
        Area customs = asked.lane().destination();
        var fields = new ArrayList<Heading.Field>();
        fields.add(new Heading.Field("good", asked.good().dotted()));
        fields.add(new Heading.Field("from", asked.lane().origin().code()));
        fields.add(new Heading.Field("to", customs.code()));
        fields.add(new Heading.Field("moment", Moments.instant(asked.moment(), customs)));
        fields.add(new Heading.Field("known", asked.knownText()));
        fields.add(new Heading.Field("reading", asked.reading().word()));
        fields.add(new Heading.Field("facts", asked.facts().toString()));
        return new Heading(envelope(command), horizon(asked), question, goods(asked), remarks(asked), fields);
    }

    Envelope envelope(String command) {
        return new Envelope(command, log.hash(), log.suppositions());
    }

    String lane(Lane lane) {
        Areas areas = log.areas();
        return areas.name(lane.origin()) + " → " + areas.name(lane.destination());
    }

    private static String known(Asked asked) {
        return asked.knownText().isEmpty() ? "" : ", as known on " + asked.knownText();
    }

    private Optional<String> horizon(Asked asked) {
        return horizon(asked.lane(), asked.moment(), asked.known());
    }

    /// A sentence where somebody asks for a moment, with a knowledge, that reaches beyond what the ledger holds.
    Optional<String> horizon(Lane lane, Instant moment, Optional<Instant> known) {
        var beyond = Stream.of(lane.destination(), lane.origin())
                .distinct()
                .filter(area -> reachesBeyond(area, moment)
                        && known.map(until -> reachesBeyond(area, until)).orElse(true))
                .map(area -> "of " + log.areas().name(area) + " up to "
                        + log.programmes().horizons().get(area))
                .toList();
        return beyond.isEmpty()
                ? Optional.empty()
                : Optional.of("The law is known here only up to a day: that " + String.join(", that ", beyond)
                        + ". What was published later is not in this answer: a suspension that has run out by then may have been"
                        + " prolonged.");
    }

    private boolean reachesBeyond(Area area, Instant moment) {
        LocalDate horizon = log.programmes().horizons().get(area);
        return horizon != null && CustomsClock.of(area).dayOf(moment).isAfter(horizon);
    }

    private Optional<Heading.Goods> goods(Asked asked) {
        return law.nomenclatures()
                .findLine(asked.good(), asked.lane().destination(), asked.moment())
                .map(line -> goods(line, asked.lane().destination()));
    }

    static Heading.Goods goods(GoodsLine line, Area territory) {
        String tariff = territory.equals(Area.US) ? "HTS " : territory.equals(Area.CN) ? "Chinese tariff " : "";
        return new Heading.Goods(
                line.code().dotted(),
                line.fullDescription(),
                tariff + line.edition().id(),
                line.remark());
    }

    private List<String> remarks(Asked asked) {
        Area customs = asked.lane().destination();
        return Stream.concat(
                        law
                                .unverifiable(
                                        asked.good(),
                                        customs,
                                        CustomsClock.of(customs).dayOf(asked.moment()))
                                .stream(),
                        reading(asked).stream())
                .toList();
    }

    private static List<String> reading(Asked asked) {
        return asked.reading() == Reading.DE_JURE
                ? List.of(
                        "Read de jure: as the courts hold the law to be, not as it was collected. Refunds follow a third"
                                + " reading, that a duty held unlawful was void from the start.")
                : List.of();
    }
}
