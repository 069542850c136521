package chokepoint.economy.model;

import java.util.Locale;

/// What shows that an answer is an equilibrium.
///
/// @param residual the largest miss of any equation that was solved, as a part of its size
/// @param dropped the miss of the equation that was not solved because it follows from the others (Walras' law):
///     that it holds is a check, not an assumption
/// @param homogeneity the largest change of any market's miss when every cost and transfer is doubled: money is a
///     veil
/// @param droppedEquation which equation was dropped
/// @param numeraire what was held constant in its place
/// @param evaluations how often the equations were worked out
/// @param method what found it: Broyden, Newton, Anderson, each with `by continuation` where the shock was taken
///     in steps
public record Certificate(
        double residual,
        double dropped,
        double homogeneity,
        String droppedEquation,
        String numeraire,
        int evaluations,
        String method) {

    /// What a solution must reach to be handed out.
    public static final double ACCEPTED = 1e-9;

    /// The same, or a refusal that says by how much it misses.
    Certificate accepted() {
        return accepted(0);
    }

    /// The same, where the dropped equation may miss: the transfers do not sum to zero, and a published table was made
    /// all the same.
    Certificate acceptedAsPublished() {
        new Certificate(residual, 0, homogeneity, droppedEquation, numeraire, evaluations, method).accepted();
        return this;
    }

    /// @param slack by how much the stored shares of the base miss one: homogeneity cannot hold better than that
    Certificate accepted(double slack) {
        if (!(residual <= ACCEPTED) || !(Math.abs(dropped) <= ACCEPTED) || !(homogeneity <= ACCEPTED + slack)) {
            throw new NoEquilibrium(String.format(
                    Locale.ROOT,
                    "no equilibrium: the equations miss by %.3g, %s, which should follow from them, by %.3g, homogeneity by %.3g, after %d evaluations (%s)",
                    residual,
                    droppedEquation,
                    dropped,
                    homogeneity,
                    evaluations,
                    method));
        }
        return this;
    }
}
