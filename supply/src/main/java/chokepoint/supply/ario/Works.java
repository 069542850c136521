package chokepoint.supply.ario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/// What a reconstruction orders of those who build, until all is built.
///
/// The order for a damaged industry is the damage times the rebuilding factor, shared among building sectors as the
/// shock says, and among the regions of a sector in proportion to what the industry usually buys there. Each day 1/τ
/// of what is left is asked.
///
/// The modes differ in four points. `boario-0.6.3` reads the damage in money of the shock, whatever the money of
/// the world, keeps what is left in whole units of some decimals, goes on to ask what was last asked and not
/// delivered when all is built, and lets an industry that buys nothing of a building sector order nothing there.
/// Ours is in money of the world, ends when a billionth is left, and orders in that case in proportion to output.
final class Works {

    /// Of the damage, so little that it is nothing.
    private static final double BUILT = 1e-9;

    private final List<Order> orders = new ArrayList<>();
    private final double rate;
    private final double factor;
    private final DoubleUnaryOperator settled;
    private final boolean lingers;

    /// Of one builder for one damaged industry.
    private static final class Order {
        final int builder;
        final int damaged;
        double left;
        double asked;

        Order(int builder, int damaged, double left) {
            this.builder = builder;
            this.damaged = damaged;
            this.left = left;
        }
    }

    Works(Shock.Reconstruction shock, Coefficients coefficients) {
        rate = 1.0 / shock.days();
        factor = shock.factor();
        lingers = coefficients.settings.mode() == Settings.Mode.BOARIO_0_6_3;
        boolean ours = !lingers;
        double unit = ours ? shock.unit() / coefficients.settings.moneyUnit() : 1;
        double decimals = Loss.decimals(shock.unit());
        double nothing = BUILT
                * unit
                * factor
                * shock.struck().values().stream().mapToDouble(lost -> lost).sum();
        settled = ours ? left -> left < nothing ? 0 : left : left -> Math.max(0, Math.rint(left * decimals) / decimals);
        World world = coefficients.world;
        for (int builder = 0; builder < coefficients.industries; builder++) {
            double share = shock.builders().getOrDefault(world.industry(builder).sector(), 0.0);
            for (Map.Entry<Industry, Double> struck : shock.struck().entrySet()) {
                int damaged = world.findIndex(struck.getKey()).orElseThrow();
                double there = there(coefficients, builder, damaged, ours);
                if (share * there > 0) {
                    orders.add(new Order(builder, damaged, share * struck.getValue() * unit * factor * there));
                }
            }
        }
    }

    /// The part of a sector's works for an industry that a region's builders do.
    private static double there(Coefficients coefficients, int builder, int damaged, boolean always) {
        int sector = coefficients.sectorOf(builder);
        double bought = coefficients.purchases[sector][damaged];
        if (bought > 0) {
            return coefficients.world.flows()[builder][damaged] / bought;
        }
        double made = IntStream.range(0, coefficients.industries)
                .filter(f -> coefficients.sectorOf(f) == sector)
                .mapToDouble(f -> coefficients.output[f])
                .sum();
        return always && made > 0 ? coefficients.output[builder] / made : 0;
    }

    boolean done() {
        return orders.stream().allMatch(order -> order.left == 0);
    }

    /// Orders for a day.
    ///
    /// @param demand by industry: what is asked is added
    void ask(double[] demand) {
        if (!(lingers && done())) {
            orders.forEach(order -> order.asked = order.left * rate);
        }
        orders.forEach(order -> demand[order.builder] += order.asked);
    }

    /// Takes what was delivered.
    ///
    /// @param met by industry: the part of every demand that it met
    void build(double[] met) {
        for (Order order : orders) {
            double built = order.asked * met[order.builder];
            order.asked -= built;
            order.left = order.left == 0 ? 0 : settled.applyAsDouble(order.left - built);
        }
    }

    /// Adds the capital that is still lost, by industry.
    void addLost(double[] lost) {
        orders.forEach(order -> lost[order.damaged] += order.left / factor);
    }
}
