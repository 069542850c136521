package chokepoint.economy.game;

import chokepoint.economy.model.Economy;
import chokepoint.economy.model.NoEquilibrium;
import chokepoint.economy.model.Shock;
import chokepoint.economy.model.WelfareSlope;
import chokepoint.economy.solve.Aim;
import chokepoint.economy.solve.JointAscent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What players lay on the table: all their tariffs and, where they may pay each other, transfers, as one vector.
///
/// Tariffs are in logs of 1 + t. A transfer is what a player receives, in labour incomes of the smallest of them; from
/// all the mean is taken, so that they sum to zero however they move.
final class BargainingTable {

    private final Economy economy;
    private final List<Instruments> players;
    private final List<Integer> countries;
    private final Shock world;
    private final boolean pay;
    private final int rates;

    /// The labour income of the smallest player, in money.
    private final double unit;

    private double[] start;

    /// @param world what stays as it is, and where the search begins
    BargainingTable(Economy economy, List<Instruments> players, Shock world, Bargain.SidePayments sidePayments) {
        this.economy = economy;
        this.players = players;
        this.world = world;
        this.countries = players.stream().map(Instruments::country).toList();
        this.pay = sidePayments == Bargain.SidePayments.ALLOWED;
        this.rates = players.stream().mapToInt(Instruments::count).sum();
        double[] income = economy.base().labourIncome();
        this.unit = countries.stream().mapToDouble(i -> income[i]).min().orElse(1);
        this.start = vector(player -> player.inForce(economy.base(), world.tariffs()), i -> world.transfer(i) / unit);
    }

    private interface OfRates {
        double[] of(Instruments player);
    }

    private interface OfTransfer {
        double of(int country);
    }

    private double[] vector(OfRates tariffs, OfTransfer transfer) {
        DoubleStream all = players.stream().flatMapToDouble(player -> Arrays.stream(tariffs.of(player)));
        return DoubleStream.concat(all, countries.stream().filter(i -> pay).mapToDouble(transfer::of))
                .toArray();
    }

    double[] welfare(Shock shock) {
        return economy.welfareSlopes(shock, countries).stream()
                .mapToDouble(WelfareSlope::value)
                .toArray();
    }

    /// Climbs from where the last climb ended.
    JointAscent.Summit climb(Aim aim, double precision, int rounds) {
        double[] scale = vector(player -> player.scales(economy.base()), i -> 1);
        double[] lower = vector(player -> filled(player, BestResponse.LOWEST), i -> -1);
        double[] upper = vector(player -> filled(player, BestResponse.HIGHEST), i -> 1);
        JointAscent.Summit top = JointAscent.climb(this::value, aim, start, lower, upper, scale, precision, rounds);
        start = top.x();
        return top;
    }

    private static double[] filled(Instruments player, double rate) {
        var all = new double[player.count()];
        Arrays.fill(all, Math.log1p(rate));
        return all;
    }

    Shock at(double[] x) {
        double[] tariffs = world.tariffs();
        int from = 0;
        for (Instruments player : players) {
            player.set(Arrays.copyOfRange(x, from, from + player.count()), tariffs);
            from += player.count();
        }
        return pay ? world.with(tariffs).transferring(received(x)) : world.with(tariffs);
    }

    /// By country, in money.
    private double[] received(double[] x) {
        var received = new double[economy.base().grid().countries()];
        double mean = Arrays.stream(x, rates, x.length).average().orElse(0);
        double sum = 0;
        for (int p = 0; p < countries.size(); p++) {
            received[countries.get(p)] = unit * (x[rates + p] - mean);
            sum += received[countries.get(p)];
        }
        received[countries.getLast()] -= sum;
        return received;
    }

    private boolean value(double[] x, double[] values, double[][] gradients) {
        List<WelfareSlope> there;
        try {
            there = economy.welfareSlopes(at(x), countries);
        } catch (NoEquilibrium none) {
            return false;
        }
        for (int p = 0; p < values.length; p++) {
            WelfareSlope slope = there.get(p);
            values[p] = slope.value();
            gather(slope, gradients[p]);
        }
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    private void gather(WelfareSlope slope, double[] gradient) {
        int from = 0;
        for (Instruments player : players) {
            var part = new double[player.count()];
            player.gather(slope.gradient(), part);
            System.arraycopy(part, 0, gradient, from, part.length);
            from += part.length;
        }
        if (pay) {
            double mean = countries.stream()
                    .mapToDouble(i -> slope.byTransfer()[i])
                    .average()
                    .orElse(0);
            IntStream.range(0, countries.size())
                    .forEach(p -> gradient[rates + p] = unit * (slope.byTransfer()[countries.get(p)] - mean));
        }
    }
}
