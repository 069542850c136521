package chokepoint.supply.ask;

import chokepoint.supply.network.Basis;
import chokepoint.supply.network.Option;
import chokepoint.supply.network.Sourced;
import chokepoint.supply.run.Case;
import chokepoint.terms.Hold;
import chokepoint.terms.LicenceTerms;
import chokepoint.terms.Nearest;
import chokepoint.terms.Restriction;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// What if it were otherwise: one thing changed in every rule, or in every plant.
public sealed interface Supposition {

    /// The case in which it is so.
    Case on(Case asked);

    String sentence();

    /// Every review takes longer, and so does the clearing of what is held.
    record LicenceDelay(double days) implements Supposition {
        @Override
        public Case on(Case asked) {
            return rules(
                    asked,
                    rule -> rule.with(
                            rule.licence()
                                    .map(terms -> terms.reviewing(terms.review().later(days))),
                            rule.hold()
                                    .map(hold -> new Hold(
                                            hold.probability(), hold.clearing().later(days), hold.every()))));
        }

        @Override
        public String sentence() {
            return "every decision comes " + text(Math.abs(days)) + " days " + (days < 0 ? "sooner" : "later");
        }
    }

    /// Another part of applications is granted.
    ///
    /// @param endUse for which; absent for all that are granted at times
    record GrantRate(double part, Optional<String> endUse) implements Supposition {
        @Override
        public Case on(Case asked) {
            return rules(
                    asked, rule -> rule.with(rule.licence().map(terms -> terms.granting(granted(terms))), rule.hold()));
        }

        private Map<String, Double> granted(LicenceTerms terms) {
            var granted = new TreeMap<>(terms.granted());
            endUse.ifPresentOrElse(
                    use -> granted.put(use, part),
                    () -> granted.replaceAll(
                            (use, was) -> was == 0 && !use.equals(LicenceTerms.OTHERWISE) ? was : part));
            return granted;
        }

        @Override
        public String sentence() {
            return text(100 * part) + " % of applications are granted"
                    + endUse.map(use -> " for " + use + " use").orElse(", but for end uses that are always refused");
        }
    }

    /// Every rule ends on a day, if it has not ended before.
    record Truce(LocalDate day) implements Supposition {
        @Override
        public Case on(Case asked) {
            var left = new ArrayList<Restriction>();
            for (Restriction rule : asked.restrictions()) {
                if (rule.since().isBefore(day)) {
                    left.add(rule.until().filter(until -> !until.isAfter(day)).isPresent() ? rule : rule.endingOn(day));
                }
            }
            return with(asked, left);
        }

        @Override
        public String sentence() {
            return "every rule ends on " + day;
        }
    }

    /// A part of the flow goes on under every rule.
    record PartialFlow(double part) implements Supposition {
        @Override
        public Case on(Case asked) {
            return rules(
                    asked,
                    rule -> rule.with(Math.min(rule.severity(), 1 - part))
                            .with(
                                    rule.licence(),
                                    rule.hold()
                                            .map(hold -> new Hold(
                                                    Math.min(hold.probability(), 1 - part),
                                                    hold.clearing(),
                                                    hold.every()))));
        }

        @Override
        public String sentence() {
            return "at least " + text(100 * part) + " % of every flow goes on";
        }
    }

    /// Every plant has built up more stock before it begins.
    record StockBuild(double days) implements Supposition {
        @Override
        public Case on(Case asked) {
            var taken = new ArrayList<>(asked.taken());
            taken.add(new Option(
                    "stock-build",
                    sentence(),
                    Set.of(),
                    new Option.Stock(days),
                    new Sourced<>(sentence(), "what-if", Basis.ASSUMED, sentence())));
            return asked.taking(taken);
        }

        @Override
        public String sentence() {
            return "every plant has " + text(days) + " more days of every part";
        }
    }

    /// Another part of shipments under the customs code of listed goods is held.
    record HoldRate(double probability) implements Supposition {
        @Override
        public Case on(Case asked) {
            return rules(
                    asked,
                    rule -> rule.with(
                            rule.licence(),
                            rule.hold().map(hold -> new Hold(probability, hold.clearing(), hold.every()))));
        }

        @Override
        public String sentence() {
            return text(100 * probability) + " % of shipments under the same code are held";
        }
    }

    /// A node, or a lane (`maker > buyer`), is lost on the first day and does not come back.
    record Loss(String what) implements Supposition {
        @Override
        public Case on(Case asked) {
            var known = new TreeSet<String>(asked.network().nodes().keySet());
            asked.network()
                    .nodes()
                    .values()
                    .forEach(node -> node.inputs()
                            .forEach(input ->
                                    input.suppliers().forEach(from -> known.add(from.node() + " > " + node.id()))));
            if (!known.contains(what)) {
                throw new IllegalArgumentException("'" + what + "' is no node and no lane of "
                        + asked.network().id() + "." + Nearest.maybe(what, known));
            }
            var lost = new TreeSet<>(asked.outage());
            lost.add(what);
            return new Case(asked.network(), asked.restrictions(), asked.series(), lost, asked.taken(), asked.days());
        }

        @Override
        public String sentence() {
            return what + " is lost";
        }
    }

    /// The names under which [#parse] knows them, each with what it takes.
    Map<String, String> NAMES = Map.of(
            "licence-delay", "30 (days; below zero: sooner)",
            "grant-rate", "0.9, or military:0.5 for one end use",
            "lost", "CN.magnet (a node, or a lane: 'CN.magnet > US.motor')",
            "truce", "2025-06-01",
            "flow", "0.25 (the part that goes on)",
            "stock", "14 (more days of every part)",
            "held", "0.3 (the part of shipments)");

    /// Reads `licence-delay=30`, `grant-rate=0.9`, `grant-rate=military:0.5`, `truce=2025-06-01`, `flow=0.25`,
    /// `stock=14`,
    /// `held=0.3`, `lost=NODE`.
    ///
    /// @throws IllegalArgumentException naming what is wrong, and what would be right
    static Supposition parse(String text) {
        int at = text.indexOf('=');
        String name = at < 0 ? text.strip() : text.substring(0, at).strip();
        if (!NAMES.containsKey(name)) {
            throw new IllegalArgumentException("'" + name + "' is nothing to suppose."
                    + Nearest.maybe(name, NAMES.keySet()) + " There are: "
                    + String.join(", ", NAMES.keySet().stream().sorted().toList()) + ".");
        }
        if (at < 0) {
            throw new IllegalArgumentException("'" + name + "' says nothing; write " + name + "=" + NAMES.get(name));
        }
        String value = text.substring(at + 1).strip();
        return switch (name) {
            case "licence-delay" -> new LicenceDelay(number(name, value, Double.NEGATIVE_INFINITY));
            case "grant-rate" -> grantRate(value);
            case "lost" -> new Loss(value);
            case "truce" -> new Truce(day(value));
            case "flow" -> new PartialFlow(part(name, value));
            case "stock" -> new StockBuild(number(name, value, 0));
            default -> new HoldRate(part(name, value));
        };
    }

    private static GrantRate grantRate(String value) {
        int colon = value.indexOf(':');
        return colon < 0
                ? new GrantRate(part("grant-rate", value), Optional.empty())
                : new GrantRate(
                        part("grant-rate", value.substring(colon + 1)),
                        Optional.of(value.substring(0, colon).strip()));
    }

    private static LocalDate day(String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("truce '" + value + "' is no day; write 2025-06-01", wrong);
        }
    }

    private static double part(String name, String value) {
        double part = number(name, value, 0);
        if (part > 1) {
            throw new IllegalArgumentException(name + " '" + value + "' is no part; it lies between 0 and 1");
        }
        return part;
    }

    private static double number(String name, String value, double least) {
        try {
            double number = Double.parseDouble(value);
            if (number >= least && Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(
                    name + " '" + value + "' is no number; write " + name + "=" + NAMES.get(name), wrong);
        }
        throw new IllegalArgumentException(
                name + " '" + value + "' is negative or without end; write " + name + "=" + NAMES.get(name));
    }

    private static Case rules(Case asked, java.util.function.UnaryOperator<Restriction> change) {
        return with(asked, asked.restrictions().stream().map(change).toList());
    }

    private static Case with(Case asked, List<Restriction> rules) {
        return new Case(asked.network(), rules, asked.series(), asked.outage(), asked.taken(), asked.days());
    }

    private static String text(double number) {
        return number == Math.rint(number)
                ? Long.toString(Math.round(number))
                : String.format(Locale.ROOT, "%.1f", number);
    }
}
