package chokepoint.supply.ario;

import java.util.ArrayList;
import java.util.List;

/// One day of a run, as an observer sees it: production and rationing are done, stocks are those of the morning.
///
/// Arrays have one cell an industry, money a day where not said otherwise; they are the live ones, so whoever keeps
/// them copies them.
public final class Day {

    private final int number;
    private final Economy economy;

    Day(int number, Economy economy) {
        this.number = number;
        this.economy = economy;
    }

    /// Days since the run began; the first is 0.
    public int number() {
        return number;
    }

    public double[] production() {
        return economy.production;
    }

    public double[] capacity() {
        return economy.capacity;
    }

    /// The overproduction factor α, a pure number.
    public double[] overproduction() {
        return economy.overproduction;
    }

    /// What other industries order.
    public double[] intermediateDemand() {
        return economy.intermediateDemand;
    }

    /// What final demand asks.
    public double[] finalDemand() {
        return economy.coefficients.finalDemand;
    }

    /// What is asked for rebuilding.
    public double[] rebuildDemand() {
        return economy.rebuildDemand;
    }

    /// What is delivered for rebuilding.
    public double[] rebuildProduction() {
        double[] delivered = economy.rebuildDemand.clone();
        for (int f = 0; f < delivered.length; f++) {
            delivered[f] *= economy.met[f];
        }
        return delivered;
    }

    /// Capital that is gone, money.
    public double[] capitalLost() {
        return economy.capitalLost;
    }

    /// The part of every demand that its supplier meets, from 0 to 1.
    public double[] met() {
        return economy.met;
    }

    /// Stocks of inputs in the morning, S × N (input sector, owner), money.
    public double[][] stocks() {
        return economy.stock;
    }

    /// Final demand that is not met, by supplier.
    public double[] unmetBySupplier() {
        double[] unmet = economy.coefficients.finalDemand.clone();
        for (int f = 0; f < unmet.length; f++) {
            unmet[f] -= unmet[f] * economy.met[f];
        }
        return unmet;
    }

    /// Final demand that is not met, by column of final demand.
    public double[] unmetByConsumer() {
        World world = economy.coefficients.world;
        int columns = world.demandColumns().size();
        var unmet = new double[columns];
        for (int f = 0; f < economy.industries; f++) {
            for (int c = 0; c < columns; c++) {
                double asked = world.finalDemand()[f * columns + c] * economy.coefficients.day;
                unmet[c] += asked - asked * economy.met[f];
            }
        }
        return unmet;
    }

    /// An input whose stock holds an industry back.
    ///
    /// @param input index of the sector bought
    /// @param industry index of the buyer
    public record Shortage(int input, int industry) {}

    /// Every input that holds an industry back today, by input, then industry.
    public List<Shortage> listShortages() {
        var found = new ArrayList<Shortage>();
        for (int s = 0; s < economy.sectors; s++) {
            for (int g = 0; g < economy.industries; g++) {
                if (economy.holdsBack(s, g)) {
                    found.add(new Shortage(s, g));
                }
            }
        }
        return found;
    }
}
