package chokepoint.economy.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The equations of [ExchangeSystem] for some questions side by side: the last place of every array is the lane.
///
/// Every row of lanes is an array of its own, and the inner loops run over whole rows with one index: so the virtual
/// machine may take several lanes in one instruction, which it does not dare with offsets into one array. Lanes never
/// meet in a sum, so that it does not matter how many it takes.
///
/// Rows that no tariff of a lane changes are those of the base: one matrix for all lanes. Rows that one changes are
/// worked out for that lane by themselves, with the same order of sums.
final class Lanes {

    final int n;
    final int width;
    private final int sectors;
    private final ExchangeBatch batch;
    private final Baseline base;
    private final Household[] households;
    private final double beta;

    /// Labour income of the base, by bloc.
    private final double[] world;

    private final boolean priced;

    /// The unknowns and the misses: country × lane.
    final double[][] x;

    final double[][] f;
    private final double[] dropped;

    private final double[][] theta;
    private final double[][] q;
    private final double[][] sum;
    private final double[][] weight;
    private final double[][] net;
    private final double[][] price;
    private final double[][] spending;
    private final double[][] income;
    private final double[][] received;
    private final double[][] home;
    private final double[][] paid;

    /// By pair: how many lanes change the row.
    private final int[] changing;

    /// By sector: the changed rows of all lanes.
    private final List<List<OwnRow>> own;

    /// @param k of the row, with all rows of its lane; `at` is where it begins
    private record OwnRow(int lane, int pair, double[] k, double[] kNet, int at) {}

    Lanes(ExchangeBatch batch, List<ExchangeBatch.Question> questions) {
        this.batch = batch;
        this.base = batch.base;
        this.n = base.grid().countries();
        this.sectors = base.grid().sectors();
        this.width = questions.size();
        this.households = batch.households();
        this.beta = batch.model.inputs().labourShareOrOne();
        this.world = batch.blocs.sums(base.labourIncome);
        this.priced = !households[0].closed();
        int pairs = n * sectors;
        this.x = new double[n][width];
        this.f = new double[n][width];
        this.dropped = new double[width];
        this.theta = new double[sectors][width];
        this.q = new double[pairs][width];
        this.sum = new double[pairs][width];
        this.weight = new double[pairs][width];
        this.net = new double[n][width];
        this.price = new double[n][width];
        this.spending = new double[n][width];
        this.income = new double[n][width];
        this.received = new double[n][width];
        this.home = new double[n][width];
        this.paid = new double[n][width];
        this.changing = new int[pairs];
        this.own = new ArrayList<>();
        for (int s = 0; s < sectors; s++) {
            own.add(new ArrayList<>());
        }
        for (int l = 0; l < width; l++) {
            ask(l, questions.get(l));
        }
    }

    private void ask(int lane, ExchangeBatch.Question question) {
        for (int s = 0; s < sectors; s++) {
            theta[s][lane] = question.theta()[s];
        }
        for (int i = 0; i < n; i++) {
            x[i][lane] = batch.start[i];
        }
        int[] pairs = question.changed().pairs;
        var k = new double[pairs.length * n];
        var kNet = new double[pairs.length * n];
        question.changed().at(question.theta(), batch.phi, k, kNet);
        for (int r = 0; r < pairs.length; r++) {
            changing[pairs[r]]++;
            own.get(pairs[r] % sectors).add(new OwnRow(lane, pairs[r], k, kNet, r * n));
        }
    }

    /// Writes what every equation of every lane misses.
    void evaluate() {
        clear(net);
        for (int s = 0; s < sectors; s++) {
            costs(s);
            sums(s);
        }
        if (priced) {
            prices();
        }
        spend(batch.nu);
        payments();
        misses();
    }

    private static void clear(double[][] rows) {
        for (double[] row : rows) {
            Arrays.fill(row, 0);
        }
    }

    private void payments() {
        clear(received);
        clear(home);
        for (int s = 0; s < sectors; s++) {
            pay(s);
        }
    }

    private void costs(int s) {
        double[] power = theta[s];
        for (int c = 0; c < n; c++) {
            double[] to = q[s * n + c];
            double[] cost = x[c];
            for (int l = 0; l < width; l++) {
                to[l] = Math.exp(-power[l] * cost[l]);
            }
        }
    }

    private void sums(int s) {
        for (int i = 0; i < n; i++) {
            int pair = i * sectors + s;
            if (base.spending[pair] != 0 && changing[pair] < width) {
                Arrays.fill(weight[pair], 0);
                Arrays.fill(sum[pair], 0);
                row(pair, s);
                over(weight[pair], sum[pair]);
            }
        }
        for (OwnRow row : own.get(s)) {
            double all = 0;
            double after = 0;
            for (int c = 0; c < n; c++) {
                double cost = q[s * n + c][row.lane];
                all += row.k[row.at + c] * cost;
                after += row.kNet[row.at + c] * cost;
            }
            sum[row.pair][row.lane] = all;
            weight[row.pair][row.lane] = after / all;
        }
        for (int i = 0; i < n; i++) {
            int pair = i * sectors + s;
            if (base.spending[pair] != 0) {
                Rows.add(net[i], base.spending[pair], weight[pair]);
            }
        }
    }

    private void over(double[] above, double[] below) {
        for (int l = 0; l < width; l++) {
            above[l] /= below[l];
        }
    }

    /// Σ K q and Σ K q ÷ (1+t) of a row of the base in all lanes.
    private void row(int pair, int s) {
        int from = s * n;
        int c = 0;
        for (; c + 3 < n; c += 4) {
            Rows.addFour(
                    base.share,
                    batch.kNet,
                    pair * n + c,
                    q[from + c],
                    q[from + c + 1],
                    q[from + c + 2],
                    q[from + c + 3],
                    sum[pair],
                    weight[pair]);
        }
        for (; c < n; c++) {
            Rows.add(sum[pair], base.share[pair * n + c], q[from + c]);
            Rows.add(weight[pair], batch.kNet[pair * n + c], q[from + c]);
        }
    }

    private void prices() {
        for (int i = 0; i < n; i++) {
            Arrays.fill(price[i], 0);
            for (int s = 0; s < sectors; s++) {
                int pair = i * sectors + s;
                double e = base.spending[pair];
                for (int l = 0; l < width && e != 0; l++) {
                    price[i][l] -= e / theta[s][l] * Math.log(sum[pair][l]);
                }
            }
        }
    }

    /// Every household's income and spending, and what its rows pay for each unit of K q ÷ (1+t).
    ///
    /// @param margin the part of spending before tariff that stays with the importer
    private void spend(double[] margin) {
        for (int i = 0; i < n; i++) {
            Household household = households[i];
            for (int l = 0; l < width; l++) {
                household.solve(x[i][l], price[i][l], net[i][l]);
                income[i][l] = base.labourIncome[i] * Math.exp(household.value[Household.INCOME]);
                spending[i][l] = household.expenditure0() * Math.exp(household.value[Household.EXPENDITURE]);
            }
            for (int s = 0; s < sectors; s++) {
                int pair = i * sectors + s;
                Rows.ratio(weight[pair], base.spending[pair] * (1 - margin[i]), spending[i], sum[pair]);
            }
        }
    }

    /// What a sector's buyers pay its sellers.
    private void pay(int s) {
        clear(paid);
        for (OwnRow row : own.get(s)) {
            double each = weight[row.pair][row.lane];
            weight[row.pair][row.lane] = 0;
            int importer = row.pair / sectors;
            home[importer][row.lane] += each * row.kNet[row.at + importer] * q[s * n + importer][row.lane];
            for (int c = 0; c < n; c++) {
                paid[c][row.lane] += each * row.kNet[row.at + c];
            }
        }
        int i = 0;
        for (; i + 3 < n; i += 4) {
            payFour(i * sectors + s);
        }
        for (; i < n; i++) {
            int pair = i * sectors + s;
            for (int c = 0; c < n; c++) {
                Rows.add(paid[c], batch.kNet[pair * n + c], weight[pair]);
            }
        }
        for (int c = 0; c < n; c++) {
            int pair = c * sectors + s;
            double[] cost = q[s * n + c];
            Rows.addProduct(home[c], batch.kNet[pair * n + c], weight[pair], cost);
            Rows.addProduct(received[c], 1, paid[c], cost);
        }
    }

    private void payFour(int pair) {
        for (int c = 0; c < n; c++) {
            Rows.addFour(
                    paid[c],
                    batch.kNet[pair * n + c],
                    weight[pair],
                    batch.kNet[(pair + sectors) * n + c],
                    weight[pair + sectors],
                    batch.kNet[(pair + 2 * sectors) * n + c],
                    weight[pair + 2 * sectors],
                    batch.kNet[(pair + 3 * sectors) * n + c],
                    weight[pair + 3 * sectors]);
        }
    }

    private void misses() {
        var labour = new double[batch.blocs.count()][width];
        for (int i = 0; i < n; i++) {
            for (int l = 0; l < width; l++) {
                double market = beta * received[i][l] + batch.nu[i] * net[i][l] * spending[i][l];
                f[i][l] = Math.log(market / income[i][l]);
                labour[batch.blocs.of(i)][l] += income[i][l];
            }
        }
        Arrays.fill(dropped, 0);
        for (int bloc = 0; bloc < labour.length; bloc++) {
            double[] market = f[batch.blocs.last(bloc)];
            for (int l = 0; l < width; l++) {
                dropped[l] = Math.max(dropped[l], Math.abs(market[l]));
                market[l] = labour[bloc][l] / world[bloc] - 1;
            }
        }
    }

    /// Writes −J⁻¹ f of all lanes to rows of noughts.
    void negatedByInverse(double[][] out) {
        for (int r = 0; r < n; r++) {
            for (int c = 0; c < n; c++) {
                Rows.add(out[r], -batch.inverse[r * n + c], f[c]);
            }
        }
    }

    /// @param residual by lane
    /// @param evaluations by lane
    List<ExchangeBatch.Answer> answers(double[] residual, int[] evaluations) {
        prices();
        withMargin();
        var answers = new ArrayList<ExchangeBatch.Answer>(width);
        for (int l = 0; l < width; l++) {
            answers.add(answer(l, residual[l], evaluations[l]));
        }
        return answers;
    }

    private ExchangeBatch.Answer answer(int l, double residual, int evaluations) {
        var of = new double[6][n];
        for (int i = 0; i < n; i++) {
            double[] value = households[i].value;
            households[i].solve(x[i][l], price[i][l], net[i][l]);
            of[0][i] = x[i][l];
            of[1][i] = Math.exp(value[Household.WAGE]);
            of[2][i] = Math.exp(value[Household.PRICE]);
            of[3][i] = Math.exp(value[Household.WELFARE]);
            of[4][i] = received[i][l] - home[i][l];
            of[5][i] = spending[i][l] * net[i][l] - home[i][l];
        }
        return new ExchangeBatch.Answer(of[0], of[1], of[2], of[3], of[4], of[5], residual, dropped[l], evaluations);
    }

    /// Payments with the importers' margin in them, where there is any.
    private void withMargin() {
        if (Arrays.stream(batch.nu).anyMatch(nu -> nu != 0)) {
            spend(new double[n]);
            payments();
        }
    }
}
