package chokepoint.supply.ario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// BoARIO 0.6.3 written down a second time, slowly: whole matrices, the steps of docs/reference/ario.md in their
/// order, nothing shared with the engine but the shapes of recovery. One shock at most.
final class DenseBoario {

    private final World world;
    private final Settings settings;
    private final int n;
    private final int s;
    private final double[] usual;
    private final double[][] daily;
    private final double[][] purchases;
    private final double[][] technology;

    DenseBoario(World world, Settings settings) {
        this.world = world;
        this.settings = settings;
        n = world.industries();
        s = world.sectors().size();
        double h = 1.0 / settings.daysPerYear();
        usual = Arrays.stream(world.output()).map(x -> x * h).toArray();
        daily = new double[n][n];
        purchases = new double[s][n];
        for (int f = 0; f < n; f++) {
            for (int g = 0; g < n; g++) {
                daily[f][g] = world.flows()[f][g] * h;
                purchases[f % s][g] += world.flows()[f][g];
            }
        }
        technology = new double[s][n];
        for (int i = 0; i < s; i++) {
            for (int g = 0; g < n; g++) {
                technology[i][g] = world.output()[g] == 0 ? 0 : purchases[i][g] / world.output()[g];
            }
        }
    }

    /// Production by day and industry.
    List<double[]> run(Shock shock, int days) {
        double[] cover = new double[s];
        for (int i = 0; i < s; i++) {
            double wanted = settings.cover(world.sectors().get(i)).days();
            cover[i] = wanted <= 1 ? 2 : wanted;
        }
        double[][] stock = new double[s][n];
        for (int i = 0; i < s; i++) {
            for (int g = 0; g < n; g++) {
                stock[i][g] = Double.isInfinite(cover[i]) ? cover[i] : usual[g] * technology[i][g] * cover[i];
            }
        }
        double[][] orders = Arrays.stream(daily).map(double[]::clone).toArray(double[][]::new);
        double[] made = usual.clone();
        double[] alpha = new double[n];
        Arrays.fill(alpha, settings.overproduction().base());
        double[] lost = new double[n];
        double[] late = new double[n];
        double[][] works = works(shock);
        double[] demand = finalDemand();
        var production = new ArrayList<double[]>();
        for (int t = 0; t < days; t++) {
            boolean struck = t >= shock.span().occurrence();
            boolean over = t >= shock.span().occurrence() + shock.span().duration();
            if (t == shock.span().occurrence()) {
                shock.struck().forEach((industry, loss) -> lost[index(industry)] = loss);
            }
            double[] share = late.clone();
            if (shock instanceof Shock.CapacityLoss) {
                System.arraycopy(lost, 0, late, 0, n);
            } else {
                for (int g = 0; g < n; g++) {
                    double capital = Math.max(0, world.output()[g] - column(g)) * settings.capitalRatio();
                    share[g] = capital == 0 ? 0 : lost[g] / capital;
                }
            }
            double[][] asked = new double[n][n];
            boolean building = shock instanceof Shock.Reconstruction && struck && over;
            for (int f = 0; f < n && building; f++) {
                for (int g = 0; g < n; g++) {
                    asked[f][g] = works[f][g] / ((Shock.Reconstruction) shock).days();
                }
            }
            double[] total = new double[n];
            double[] most = new double[n];
            double[] met = new double[n];
            double[] next = new double[n];
            for (int f = 0; f < n; f++) {
                total[f] = Arrays.stream(orders[f]).sum()
                        + demand[f]
                        + Arrays.stream(asked[f]).sum();
                if (t > 1) {
                    double z = total[f] == 0 ? 0 : (total[f] - made[f]) / total[f];
                    double tau = settings.overproduction().days();
                    alpha[f] += (settings.overproduction().max() - alpha[f]) * z / tau
                            + (z == 0 ? (settings.overproduction().base() - alpha[f]) / tau : 0);
                    alpha[f] = Math.max(1, alpha[f]);
                }
                most[f] = usual[f] * (1 - share[f]) * alpha[f];
                double wanted = Math.min(total[f], most[f]);
                double ratio = 1;
                for (int i = 0; i < s; i++) {
                    double need =
                            Double.isInfinite(cover[i]) ? 0 : wanted * technology[i][f] * settings.psi() * cover[i];
                    if (purchases[i][f] > usual[f] * 1e-5 && need != 0) {
                        ratio = Math.min(ratio, stock[i][f] / need);
                    }
                }
                next[f] = wanted * ratio;
                met[f] = total[f] == 0 ? 0 : next[f] / total[f];
            }
            made = next;
            production.add(made.clone());
            restock(stock, orders, met, made);
            if (building) {
                rebuild((Shock.Reconstruction) shock, works, asked, met, lost);
            } else if (struck && over) {
                recover(shock, t, lost);
            }
            order(stock, orders, cover, total, most, made, asked, met);
        }
        return production;
    }

    private void restock(double[][] stock, double[][] orders, double[] met, double[] made) {
        double[][] arrived = new double[s][n];
        boolean moves = false;
        for (int f = 0; f < n; f++) {
            for (int g = 0; g < n; g++) {
                arrived[f % s][g] += orders[f][g] * met[f];
            }
        }
        for (int i = 0; i < s; i++) {
            for (int g = 0; g < n; g++) {
                double use = made[g] * technology[i][g];
                moves |= !(Math.abs(arrived[i][g] - use) <= 1e-8 + 1e-5 * use);
            }
        }
        for (int i = 0; i < s && moves; i++) {
            for (int g = 0; g < n; g++) {
                stock[i][g] += arrived[i][g] - made[g] * technology[i][g];
            }
        }
    }

    private void recover(Shock shock, int t, double[] lost) {
        var healing = shock instanceof Shock.CapacityLoss capacity
                ? capacity.healing()
                : ((Shock.CapitalLoss) shock).healing();
        double decimals =
                shock instanceof Shock.CapitalLoss capital ? Math.pow(10, (int) Math.log10(capital.unit()) + 1) : 1e6;
        int elapsed = t - shock.span().occurrence() - shock.span().duration();
        boolean healed = elapsed > 0 && Arrays.stream(lost).allMatch(loss -> loss == 0);
        shock.struck()
                .forEach((industry, loss) -> lost[index(industry)] = healed
                        ? 0
                        : Math.rint(healing.shape().remaining(loss, elapsed, healing.days()) * decimals) / decimals);
    }

    private double[][] works(Shock shock) {
        var works = new double[n][n];
        if (shock instanceof Shock.Reconstruction reconstruction) {
            for (int f = 0; f < n; f++) {
                Double share = reconstruction.builders().get(world.industry(f).sector());
                for (int g = 0; g < n && share != null; g++) {
                    double damage = reconstruction.struck().getOrDefault(world.industry(g), 0.0);
                    double bought = purchases[f % s][g];
                    works[f][g] =
                            bought == 0 ? 0 : share * damage * reconstruction.factor() * world.flows()[f][g] / bought;
                }
            }
        }
        return works;
    }

    private void rebuild(Shock.Reconstruction shock, double[][] works, double[][] asked, double[] met, double[] lost) {
        double decimals = Math.pow(10, (int) Math.log10(shock.unit()) + 1);
        Arrays.fill(lost, 0);
        for (int f = 0; f < n; f++) {
            for (int g = 0; g < n; g++) {
                works[f][g] = Math.max(0, Math.rint((works[f][g] - asked[f][g] * met[f]) * decimals) / decimals);
                lost[g] += works[f][g] / shock.factor();
            }
        }
    }

    private void order(
            double[][] stock,
            double[][] orders,
            double[] cover,
            double[] total,
            double[] most,
            double[] made,
            double[][] asked,
            double[] met) {
        var goal = new double[s][n];
        boolean gaps = false;
        for (int g = 0; g < n; g++) {
            double planned =
                    Math.min(total[g] - met[g] * Arrays.stream(asked[g]).sum(), most[g]);
            for (int i = 0; i < s; i++) {
                goal[i][g] = planned * technology[i][g] * cover[i];
                gaps |= stock[i][g] != goal[i][g]
                        && !(Math.abs(stock[i][g] - goal[i][g]) <= 1e-8 + 1e-5 * goal[i][g]
                                && goal[i][g] < Double.POSITIVE_INFINITY);
            }
        }
        boolean alternative = settings.orders() == Settings.Orders.ALTERNATIVE;
        double[] weight = new double[n];
        for (int f = 0; f < n; f++) {
            weight[f] = alternative && usual[f] != 0 ? most[f] / usual[f] : 1;
        }
        for (int g = 0; g < n; g++) {
            double[] sold = new double[s];
            for (int f = 0; f < n; f++) {
                sold[f % s] += daily[f][g] * weight[f];
            }
            for (int f = 0; f < n; f++) {
                int i = f % s;
                double gap = gaps && Double.isFinite(goal[i][g])
                        ? Math.max(0, goal[i][g] - stock[i][g])
                                / settings.cover(world.sectors().get(i)).restoring()
                        : 0;
                orders[f][g] =
                        sold[i] == 0 ? 0 : (gap + made[g] * technology[i][g]) * daily[f][g] * weight[f] / sold[i];
            }
        }
    }

    private double[] finalDemand() {
        var demand = new double[n];
        int columns = world.demandColumns().size();
        for (int f = 0; f < n; f++) {
            for (int c = 0; c < columns; c++) {
                demand[f] += world.finalDemand()[f * columns + c] / settings.daysPerYear();
            }
        }
        return demand;
    }

    private double column(int g) {
        double sum = 0;
        for (int f = 0; f < n; f++) {
            sum += world.flows()[f][g];
        }
        return sum;
    }

    private int index(Industry industry) {
        return world.findIndex(industry).orElseThrow();
    }
}
