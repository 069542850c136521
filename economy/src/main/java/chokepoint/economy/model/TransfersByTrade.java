package chokepoint.economy.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Whether there is trade for what countries are to buy beyond what they sell. It comes from without: the transfers of
/// a bloc sum to zero. And whoever buys nothing outside but sells there sells more than is bought, at all prices.
final class TransfersByTrade {

    /// What the transfers of a bloc may sum to, as a part of its labour income.
    private static final double ROUNDING = 1e-9;

    private final Baseline base;
    private final Blocs blocs;

    /// Some countries, and why what they are to buy beyond what they sell has no trade to come by.
    private record Obstacle(BitSet countries, String why) {}

    private TransfersByTrade(Baseline base, Blocs blocs) {
        this.base = base;
        this.blocs = blocs;
    }

    /// @param transfers by country, as the deficits have them at the base's prices
    /// @throws NoEquilibrium where there is no trade that transfers could come by, naming the fewest countries
    static void check(Baseline base, Blocs blocs, Deficits deficits, double[] transfers) {
        var check = new TransfersByTrade(base, blocs);
        List<Obstacle> obstacles = switch (deficits) {
            case Deficits.AsPublished published -> List.of();
            case Deficits.ShareOfIncome() -> check.incomesApart();
            case Deficits.Kept() -> check.fixed(transfers);
            case Deficits.None() -> check.fixed(transfers);
            case Deficits.Given given -> check.fixed(transfers);
        };
        obstacles.stream()
                .min(Comparator.comparingInt(one -> one.countries.cardinality()))
                .ifPresent(one -> {
                    throw new NoEquilibrium(one.why);
                });
    }

    private List<Obstacle> fixed(double[] transfers) {
        List<Obstacle> apart = apart(transfers);
        return apart.isEmpty() ? oneWay(transfers) : apart;
    }

    private List<Obstacle> incomesApart() {
        var obstacles = new ArrayList<Obstacle>();
        for (int bloc = 0; bloc < blocs.count() && blocs.count() > 1; bloc++) {
            BitSet members = blocs.members(bloc);
            obstacles.add(new Obstacle(
                    members,
                    "%s: deficits as a share of income tie all incomes of the world together. Maybe deficits that are kept?"
                            .formatted(tradeWithNobody(members))));
        }
        return obstacles;
    }

    private List<Obstacle> apart(double[] transfers) {
        var obstacles = new ArrayList<Obstacle>();
        double[] sums = blocs.sums(transfers);
        double[] incomes = blocs.sums(base.labourIncome);
        for (int bloc = 0; bloc < blocs.count() && blocs.count() > 1; bloc++) {
            if (!(Math.abs(sums[bloc]) <= ROUNDING * incomes[bloc])) {
                BitSet members = blocs.members(bloc);
                obstacles.add(new Obstacle(
                        members,
                        "%s: no trade brings about the %s that is asked for there. Maybe balanced trade?"
                                .formatted(tradeWithNobody(members), balance(sums[bloc]))));
            }
        }
        return obstacles;
    }

    private List<Obstacle> oneWay(double[] transfers) {
        var obstacles = new ArrayList<Obstacle>();
        for (int bloc = 0; bloc < blocs.count(); bloc++) {
            int size = blocs.members(bloc).cardinality();
            if (blocs.suppliers(blocs.last(bloc)).cardinality() < size
                    || blocs.customers(blocs.last(bloc)).cardinality() < size) {
                blocs.members(bloc).stream().forEach(country -> oneWay(country, size, transfers, obstacles));
            }
        }
        return obstacles;
    }

    private void oneWay(int country, int size, double[] transfers, List<Obstacle> obstacles) {
        BitSet buying = blocs.suppliers(country);
        double given = sum(transfers, buying);
        if (buying.cardinality() < size && !(given < 0)) {
            obstacles.add(new Obstacle(
                    buying,
                    "%s abroad and %s nothing from there: no prices bring about the %s that is asked for. Maybe deficits that are kept?"
                            .formatted(does(buying, "sell"), verb(buying, "buy"), balance(given))));
        }
        BitSet selling = blocs.customers(country);
        double received = sum(transfers, selling);
        if (selling.cardinality() < size && !(received > 0)) {
            obstacles.add(new Obstacle(
                    selling,
                    "%s abroad and %s nothing there: no prices bring about the %s that is asked for. Maybe deficits that are kept?"
                            .formatted(does(selling, "buy"), verb(selling, "sell"), balance(received))));
        }
    }

    private static double sum(double[] values, BitSet of) {
        return of.stream().mapToDouble(country -> values[country]).sum();
    }

    private static String balance(double deficit) {
        return deficit == 0
                ? "balance of trade"
                : String.format(Locale.ROOT, "%s of %.6g", deficit > 0 ? "deficit" : "surplus", Math.abs(deficit));
    }

    private String tradeWithNobody(BitSet members) {
        return does(members, "trade") + (members.cardinality() == 1 ? " with nobody" : " with nobody else");
    }

    private String does(BitSet members, String verb) {
        return blocs.names(members) + " " + verb(members, verb);
    }

    private static String verb(BitSet members, String verb) {
        return members.cardinality() == 1 ? verb + "s" : verb;
    }
}
