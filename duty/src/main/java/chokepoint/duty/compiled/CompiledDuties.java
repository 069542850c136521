package chokepoint.duty.compiled;

import chokepoint.ledger.regime.Provisions;
import chokepoint.ledger.regime.RegimeEngine;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The duties of one customs over a window of days, under the same assumptions for every cell: any line ×
/// origin × day is answered with what the assessor says of a consignment, from a few array reads once its
/// situation is known.
///
/// Everything goes by numbers. `schedule().find(code)` is the number of a line, [#origin] that of an
/// origin, [#epoch] that of the run of days a day lies in, [#era] that of the schedule in force then, and
/// [#rate] that of the rates a line prints in an era. [#cell] is what is paid. Lines of one
/// [#classOf] have the same [#course] from the same origin, so that whoever asks for many can keep it.
///
/// Safe for many threads. Fees and controls are not part of it.
public final class CompiledDuties {

    /// What is compiled.
    ///
    /// @param engine the law as known at one moment
    /// @param currency of the customs value
    /// @param since the first day
    /// @param until the last day, included
    /// @param unitValues for rates that are so much a unit; [UnitValues#NONE] where quantities are not known
    public record Terms(
            RegimeEngine engine,
            Area customs,
            String currency,
            Schedule schedule,
            LocalDate since,
            LocalDate until,
            Assumptions assumptions,
            UnitValues unitValues) {
        public Terms {
            if (until.isBefore(since)) {
                throw new IllegalArgumentException("the window ends on " + until + ", before it begins on " + since);
            }
        }

        public Terms with(Assumptions other) {
            return new Terms(engine, customs, currency, schedule, since, until, other, unitValues);
        }
    }

    private final Terms terms;
    private final Provisions provisions;
    private final Families families;
    private final Epochs epochs;
    private final Reaches reaches;
    private final Origins origins;
    private final PrintedRates rates;
    private final Payments payments;
    private final Evaluator evaluator;
    private final Courses courses;
    private final @Nullable Course[][] courseOf;
    private final Map<Long, Course> courseOfKind = new ConcurrentHashMap<>();

    public CompiledDuties(Terms terms) {
        this.terms = terms;
        var clock = CustomsClock.of(terms.customs());
        var conditions = new CellConditions(terms.assumptions(), terms.engine().vocabulary(), terms.customs());
        this.provisions = new Provisions(
                terms.engine(),
                terms.customs(),
                clock.endOf(terms.since()),
                clock.endOf(terms.until()),
                conditions::isPossible);
        this.families = new Families(provisions.list());
        var tests = new CellTests(provisions.list(), terms.assumptions().stated());
        this.epochs = new Epochs(terms.since(), terms.until(), terms.schedule(), provisions, tests, clock);
        this.reaches = new Reaches(provisions, tests.size(), terms.schedule().lines());
        this.courseOf = new Course[reaches.classes()][0];
        this.origins = new Origins(provisions.list(), tests);
        this.rates = new PrintedRates(terms, epochs.moment(0));
        this.payments = new Payments(rates, families.names().size());
        this.evaluator = new Evaluator(terms, provisions, new Relations(provisions.list(), tests), rates, families);
        this.courses = new Courses(epochs, tests, evaluator);
    }

    public Terms terms() {
        return terms;
    }

    public Schedule schedule() {
        return terms.schedule();
    }

    /// The provisions that the numbers of a [ProvisionSet] stand for; numbers after them are tests of a cell.
    public Provisions provisions() {
        return provisions;
    }

    /// The size of a [ProvisionSet] of these duties: provisions and tests of a cell.
    public int setSize() {
        return epochs.setSize();
    }

    /// The programmes, by number.
    public List<String> families() {
        return families.names();
    }

    /// The days on which anything may change, by number of the epoch that begins; the first is that of the
    /// window.
    public List<LocalDate> days() {
        return epochs.days();
    }

    /// The moment an epoch is asked at: the end of its first day.
    public Instant moment(int epoch) {
        return epochs.moment(epoch);
    }

    /// The number of an origin.
    public int origin(Area area) {
        return origins.number(area);
    }

    /// The epoch that a day of the window lies in.
    public int epoch(LocalDate day) {
        return epochs.on(day);
    }

    /// The era of the schedule that an epoch lies in.
    public int era(int epoch) {
        return epochs.era(epoch);
    }

    /// The number of the rates that a line prints in an era it stands in.
    public int rate(int line, int era) {
        return rates.number(line, era);
    }

    /// Makes the columns of all rates that were numbered so far quick to read.
    public void fixRates() {
        rates.fix();
    }

    /// What a column of the schedule comes to at a rate, in the units of [RateUnit]; -1 where that cannot be
    /// told.
    ///
    /// @param column an ordinal of `DutyExpression.Column`
    public long percent(int rate, int column) {
        return rates.percent(rate, column);
    }

    /// The number of the class of a line: the same provisions reach all lines of a class.
    public int classOf(int line) {
        return reaches.classOf(line);
    }

    public int classes() {
        return reaches.classes();
    }

    /// What the law does to a line and all others of its class from an origin, epoch by epoch.
    public Course course(int line, int origin) {
        Course[] ofClass = courseOf[reaches.classOf(line)];
        Course known = origin < ofClass.length ? ofClass[origin] : null;
        return known != null ? known : numbered(line, origin);
    }

    private Course numbered(int line, int origin) {
        int number = reaches.classOf(line);
        Origins.Kind kind = origins.kind(origin);
        Course made = courseOfKind.computeIfAbsent(
                (long) number << 32 | kind.number(), key -> courses.course(reaches, line, kind));
        // Courses hold final fields alone, so that a thread that does not lock sees one whole or not at all.
        synchronized (courseOf) {
            if (origin >= courseOf[number].length) {
                courseOf[number] = Arrays.copyOf(courseOf[number], Math.max(origin + 1, origins.size()));
            }
            courseOf[number][origin] = made;
        }
        return made;
    }

    /// What a line pays from an origin in an epoch.
    ///
    /// @param rate the rates it prints then, see [#rate]
    public Cell cell(int line, int origin, int epoch, int rate) {
        return course(line, origin).situation(epoch).cell(rate);
    }

    /// What a line pays from an origin on a day, in percent by programme; empty where the line was not there,
    /// or an amount cannot be told.
    public Optional<Map<String, BigDecimal>> percentByFamily(CommodityCode line, Area origin, LocalDate day) {
        int number = schedule().find(line).orElse(Schedule.NONE);
        int era = schedule().eraOn(day);
        if (number == Schedule.NONE || !schedule().isIn(number, era)) {
            return Optional.empty();
        }
        int rate = rate(number, era);
        Cell cell = cell(number, origin(origin), epoch(day), rate);
        if (payments.isOpen(cell, rate)) {
            return Optional.empty();
        }
        var byFamily = new LinkedHashMap<String, BigDecimal>();
        payments.forEach(
                cell,
                rate,
                (family, percent) ->
                        byFamily.merge(families().get(family), RateUnit.percent(percent), BigDecimal::add));
        return Optional.of(byFamily);
    }

    /// What cells pay at the rates of their lines.
    public Payments payments() {
        return payments;
    }

    /// The facts that are taken as stated of a cell, so that a single question can be asked alike.
    public Facts facts(CommodityCode line, Area origin, LocalDate day) {
        int number = schedule().find(line).orElseThrow();
        int rate = rate(number, schedule().eraOn(day));
        Situation situation = course(number, origin(origin)).situation(epoch(day));
        return evaluator.facts(situation.applying(), origin, rate);
    }

    /// How many different situations there were to work out so far.
    public int situations() {
        return courses.situations();
    }

    /// How often the assessor was asked so far.
    public long evaluations() {
        return evaluator.evaluations();
    }
}
