package chokepoint.economy.model;

import chokepoint.economy.world.Elasticities;
import java.util.ArrayList;
import java.util.List;

/// Many draws of the elasticities of one exchange economy, worked out side by side.
///
/// Elasticities matter to a share only where a tariff changes. So nearly all of K is the same for every draw, and
/// the sums over suppliers and the payments to them are products of a matrix of the base with as many columns as
/// there are questions ([Lanes]). All start from one point near and take Broyden's steps from the factorisation made
/// there.
///
/// What a question is answered does not depend on what is asked beside it, to the bit: every sum over a lane runs in
/// the same order whatever the others do. May be used by several threads at once.
public final class ExchangeBatch {

    /// How many questions are worked out side by side.
    public static final int WIDTH = 64;

    /// What a lane must reach; what does not is for the robust solver.
    static final double TOLERANCE = 1e-13;

    final Baseline base;
    final ExchangeModel model;
    final double[] kNet;
    final double[] phi;
    final double[] nu;
    final double[] start;
    final double[] inverse;
    final Blocs blocs;
    private final Household[] households;

    /// @param start a point near all answers, by country
    /// @param inverse the inverse of the derivative near it, row-major
    ExchangeBatch(ExchangeSystem system, double[] start, double[] inverse) {
        this.base = system.base;
        this.model = system.model;
        this.start = start;
        this.inverse = inverse;
        int n = system.n;
        this.phi = new double[n];
        this.nu = new double[n];
        this.households = system.households;
        this.blocs = system.blocs();
        for (int i = 0; i < n; i++) {
            phi[i] = system.phi(i);
            nu[i] = system.nu(i);
        }
        this.kNet = new double[base.share.length];
        for (int c = 0; c < kNet.length; c++) {
            kNet[c] = base.share[c] / (1 + base.tariff[c]);
        }
    }

    /// One question: other elasticities, changed tariffs.
    ///
    /// @param theta by sector
    record Question(double[] theta, ChangedRows changed) {}

    /// What one question is answered, by country; in an answer that was not found all is not a number.
    ///
    /// @param cost log change of cost
    /// @param wage ŵ
    /// @param price P̂
    /// @param welfare Ŵ
    /// @param exports at customs value, home sales left out
    /// @param imports the same
    /// @param residual the largest miss of an equation
    /// @param dropped by how much the market misses that follows from the others
    /// @param evaluations how often the equations were worked out
    public record Answer(
            double[] cost,
            double[] wage,
            double[] price,
            double[] welfare,
            double[] exports,
            double[] imports,
            double residual,
            double dropped,
            int evaluations) {

        /// Whether it is an equilibrium: all equations hold, and the one that was dropped with them.
        public boolean found() {
            return residual <= TOLERANCE && Math.abs(dropped) <= Certificate.ACCEPTED;
        }
    }

    /// Draws of the elasticities under one shock.
    public List<Answer> draws(List<Elasticities> drawn, Shock shock) {
        var changed = new ChangedRows(base, shock);
        return answers(drawn.stream()
                .map(elasticities -> new Question(elasticities.trade(), changed))
                .toList());
    }

    List<Answer> answers(List<Question> questions) {
        var answers = new ArrayList<Answer>(questions.size());
        for (int from = 0; from < questions.size(); from += WIDTH) {
            var lanes = new Lanes(this, questions.subList(from, Math.min(questions.size(), from + WIDTH)));
            answers.addAll(new BroydenLanes(lanes).solve());
        }
        return answers;
    }

    /// Households of one's own.
    Household[] households() {
        var own = new Household[households.length];
        for (int i = 0; i < own.length; i++) {
            own[i] = households[i].another();
        }
        return own;
    }
}
