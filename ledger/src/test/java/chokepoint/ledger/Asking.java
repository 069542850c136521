package chokepoint.ledger;

import chokepoint.ledger.regime.Finding;
import chokepoint.ledger.regime.Levy;
import chokepoint.ledger.regime.Question;
import chokepoint.ledger.regime.Regime;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/// Asks a ledger in the words of a test: days as text, facts as people state them.
public record Asking(Ledger ledger, RegimeEngine engine, Lane lane, String code) {

    /// What the law knows now of a good from China that enters the United States.
    public static Asking of(Ledger ledger, String code) {
        return new Asking(ledger, ledger.latest(Reading.COLLECTED), new Lane(Area.CN, Area.US), code);
    }

    public Asking from(String origin) {
        return new Asking(ledger, engine, new Lane(Area.of(origin), lane.destination()), code);
    }

    public Asking to(String destination) {
        return new Asking(ledger, engine, new Lane(lane.origin(), Area.of(destination)), code);
    }

    /// As known at the end of a day in Washington, or at an instant.
    public Asking knownOn(String day) {
        return new Asking(ledger, ledger.asKnownOn(moment(Area.US, day), Reading.COLLECTED), lane, code);
    }

    public Asking inReading(Reading reading) {
        return new Asking(ledger, ledger.latest(reading), lane, code);
    }

    public Question question(String day, String facts) {
        Facts stated = ledger.log().vocabulary().read(facts);
        return new Question(
                CommodityCode.of(code),
                lane,
                moment(lane.destination(), day),
                stated,
                Optional.of(new BigDecimal("1000")),
                Map.of());
    }

    /// The regime at the end of a day at the destination, or at an instant.
    public Regime regime(String day, String facts) {
        return engine.regime(question(day, facts));
    }

    /// What is found of a measure: `applies 10%`, `exempt by us/…`, or `-` where it is not there.
    public String finding(String measure, String day, String facts) {
        return regime(day, facts).find(measure).map(Asking::said).orElse("-");
    }

    public String finding(String measure, String day) {
        return finding(measure, day, "");
    }

    /// The end of a calendar day by the clock of a customs authority, or the instant itself.
    public static Instant moment(Area customs, String day) {
        return day.contains("T")
                ? OffsetDateTime.parse(day).toInstant()
                : CustomsClock.of(customs).endOf(LocalDate.parse(day));
    }

    public static String said(Finding finding) {
        return switch (finding) {
            case Finding.Applies applies -> "applies" + said(applies.levy());
            case Finding.AppliesIf conditional ->
                "applies" + said(conditional.levy()) + " if "
                        + String.join(
                                "; ",
                                conditional.open().stream()
                                        .map(open -> open.toText())
                                        .toList());
            case Finding.Displaced displaced -> "displaced by " + displaced.by().id() + " under " + displaced.rule();
            case Finding.Exempt exempt -> "exempt by " + exempt.exemption();
            case Finding.Suspended suspended ->
                "suspended" + suspended.until().map(end -> " until " + end).orElse("");
            case Finding.NotMet notMet -> "not met: " + notMet.condition().toText();
        };
    }

    private static String said(Optional<Levy> levy) {
        return levy.map(l -> " " + l.duty().toText()
                        + String.join(
                                "",
                                l.exempt().stream()
                                        .map(share -> " less " + share.fact())
                                        .toList())
                        + String.join(
                                "",
                                l.displacedBy().stream()
                                        .map(by -> " less the base of " + by.id())
                                        .toList()))
                .orElse("");
    }
}
