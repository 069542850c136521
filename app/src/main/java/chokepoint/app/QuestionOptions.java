package chokepoint.app;

import chokepoint.ledger.Ledger;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Mixin;

/// The options of every question about one good on one lane: lane, moment, knowledge, facts.
final class QuestionOptions {

    private static final int SHORTEST = 4;

    private final Law law;

    @Mixin
    private LaneOption lane;

    @Mixin
    private MomentOption moment;

    @Mixin
    private KnownOption known;

    @Mixin
    private FactOption facts;

    QuestionOptions(Law law) {
        this.law = law;
    }

    Asked ask(String good) {
        return ask(good, List.of());
    }

    /// @param more facts that other options stand for
    Asked ask(String good, List<String> more) {
        Ledger ledger = law.ledger();
        Lane asked = lane.lane(ledger);
        Area customs = asked.destination();
        MomentOption.Moment when = moment.moment(customs);
        LocalDate day = CustomsClock.of(customs).dayOf(when.at());
        Facts stated = facts.facts(ledger.log().vocabulary(), more);
        requireLoadedBefore(stated, day);
        return new Asked(
                good(good, customs, day, law),
                asked,
                when.at(),
                when.day(),
                known.known(customs),
                known.text(),
                known.reading(),
                stated);
    }

    /// The code, where the nomenclature of the destination knows it on that day.
    static CommodityCode good(String text, Area customs, LocalDate day, Law law) {
        CommodityCode code = code(text);
        law.complaint(code, customs, day).ifPresent(complaint -> {
            throw new UserError(complaint);
        });
        return code;
    }

    /// The code, where any edition of the nomenclature of the destination knows it.
    static CommodityCode goodEver(String text, Area customs, LocalDate day, Law law) {
        CommodityCode code = code(text);
        boolean once = law.nomenclatures()
                .find(customs)
                .map(nomenclature -> !nomenclature.editionsOf(code).isEmpty())
                .orElse(true);
        return once ? code : good(text, customs, day, law);
    }

    private static CommodityCode code(String text) {
        CommodityCode code;
        try {
            code = CommodityCode.of(text);
        } catch (IllegalArgumentException wrong) {
            throw new UserError(String.valueOf(wrong.getMessage()), wrong);
        }
        if (code.length() < SHORTEST) {
            throw new UserError("'" + text + "' is a whole chapter; give a code of 4 to 10 digits. 'chokepoint search'"
                    + " finds codes by words");
        }
        return code;
    }

    private static void requireLoadedBefore(Facts facts, LocalDate entry) {
        for (String key : List.of("loaded", "exported")) {
            facts.findDay(key).filter(day -> day.isAfter(entry)).ifPresent(day -> {
                throw new UserError(
                        "--fact: the facts contradict each other: " + key + " on " + day + ", but entered on " + entry);
            });
        }
    }
}
