package chokepoint.economy.solve;

/// Newton's method with the exact derivative and a line search: the robust core.
public final class Newton {

    private static final int ROUNDS = 60;
    private static final int HALVINGS = 24;
    /// An improvement by this part of what a full step promises is enough (Armijo).
    private static final double ENOUGH = 1e-4;

    private Newton() {}

    /// Solves from a start, until the largest |F| is within the tolerance or no step improves it.
    public static Solution solve(ReducedSystem system, double[] start, double tolerance) {
        int n = system.unknowns();
        double[] x = start.clone();
        var f = new double[n];
        var jacobian = new double[n * n];
        var trial = new double[n];
        var trialF = new double[n];
        system.residual(x, f);
        int evaluations = 1;
        int round = 0;
        double size = Solution.norm(f);
        for (; round < ROUNDS && size > tolerance && Double.isFinite(size); round++) {
            system.jacobian(x, jacobian);
            double[] step = f.clone();
            try {
                DenseLu.of(n, jacobian).solve(step);
            } catch (ArithmeticException singular) {
                return new Solution(x, size, evaluations, round + 1, false);
            }
            double length = 1;
            boolean better = false;
            for (int half = 0; half < HALVINGS && !better; half++, length /= 2) {
                for (int k = 0; k < n; k++) {
                    trial[k] = x[k] - length * step[k];
                }
                system.residual(trial, trialF);
                evaluations++;
                better = Solution.norm(trialF) <= (1 - ENOUGH * length) * size;
            }
            if (!better) {
                break;
            }
            System.arraycopy(trial, 0, x, 0, n);
            System.arraycopy(trialF, 0, f, 0, n);
            size = Solution.norm(f);
        }
        return new Solution(x, size, evaluations, round, size <= tolerance);
    }
}
