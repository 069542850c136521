package chokepoint.economy.model;

/// One country behind its border. Given the log change of its goods' cost x, the log price p of its bundle before
/// distribution, and the part a of its spending that exporters receive, it finds wage, labour, expenditure, price
/// and welfare, and how each reacts to (x, p, a).
///
/// Hats are in logs. With y = Y⁰·ŵ·L̂ labour income, T transfer, h = 1 + ν(1−β)/β:
///
/// * expenditure, from market clearing and budget together: a·E·h = y/β + T
/// * revenue R = (1 − a)·E, tax cut τ = R/y where revenue replaces income tax, else none
/// * price P̂ = (Ê/ŵ)^(1−φ)·e^p
/// * cost x = β ŵ + (1−β) P̂ − ψ[(1−β)(ŵ − P̂) + L̂]
/// * labour L̂ = κ (ŵ − log(1−τ) − P̂) With fixed labour, constant returns and no distribution this is ŵ = x and
///   E = (y + T)/a.
final class Household {

    private static final int ROUNDS = 50;
    private static final double CLOSE = 1e-15;

    /// Places in the answer, and of the derivatives with respect to x, p, a and the transfer behind each.
    static final int EXPENDITURE = 0;

    static final int INCOME = 1;
    static final int PRICE = 2;
    static final int WELFARE = 3;
    static final int WAGE = 4;
    static final int LABOUR = 5;
    static final int SIZE = 6;

    private final double beta;
    private final double kappa;
    private final double psi;
    private final double phi;
    private final double h;
    private final boolean taxCut;
    private final double income0;
    private final double expenditure0;
    private final double final0;
    private double transfer;
    private final boolean closed;

    final double[] value = new double[SIZE];
    final double[][] slope = new double[SIZE][4];

    private double g;
    private double tau;
    private double price;
    private double a;

    /// @param transfer0 what the country bought beyond what it sold in the base, to which hats refer
    /// @param transfer the same after the change
    Household(
            ExchangeModel model,
            double phi,
            double nu,
            double income0,
            double transfer0,
            double transfer,
            double net0) {
        this.beta = model.inputs().labourShareOrOne();
        this.kappa = model.labour().kappaOrZero();
        this.psi = model.scale().psiOrZero();
        this.phi = phi;
        this.h = 1 + nu * (1 - beta) / beta;
        this.taxCut = model.revenue() == RevenueUse.REPLACES_INCOME_TAX;
        this.income0 = income0;
        this.transfer = transfer;
        this.expenditure0 = (income0 / beta + transfer0) / (h * net0);
        this.final0 = expenditure0 * (1 - net0) + income0 + transfer0;
        this.closed = kappa == 0 && psi == 0 && phi == 1 && beta == 1;
    }

    /// The same household with a point of its own.
    Household another() {
        return new Household(this);
    }

    private Household(Household other) {
        this.beta = other.beta;
        this.kappa = other.kappa;
        this.psi = other.psi;
        this.phi = other.phi;
        this.h = other.h;
        this.taxCut = other.taxCut;
        this.income0 = other.income0;
        this.transfer = other.transfer;
        this.expenditure0 = other.expenditure0;
        this.final0 = other.final0;
        this.closed = other.closed;
    }

    /// Whether income and spending do not depend on prices.
    boolean closed() {
        return closed;
    }

    /// Another transfer against the same base.
    void transfer(double other) {
        transfer = other;
    }

    double expenditure0() {
        return expenditure0;
    }

    double final0() {
        return final0;
    }

    /// Final expenditure after the change, in money.
    double finalExpenditure() {
        return expenditure0 * Math.exp(value[EXPENDITURE]) * (1 - a) + income0 * Math.exp(value[INCOME]) + transfer;
    }

    /// Values alone.
    void solve(double x, double p, double net) {
        a = net;
        double wage = x;
        double labour = 0;
        at(wage, labour, p);
        for (int round = 0; round < ROUNDS && !closed; round++) {
            double r1 = beta * wage + (1 - beta) * price - psi * ((1 - beta) * (wage - price) + labour) - x;
            double r2 = labour - kappa * (wage + cut() - price);
            if (!(Math.abs(r1) + Math.abs(r2) > CLOSE)) {
                break;
            }
            double pw = (1 - phi) * (g - 1);
            double pl = (1 - phi) * g;
            double m = 1 - beta;
            double j11 = beta + m * pw - psi * m * (1 - pw);
            double j12 = m * pl + psi * m * pl - psi;
            double cutSlope = cutSlope();
            double j21 = -kappa * (1 + cutSlope - pw);
            double j22 = 1 - kappa * (cutSlope - pl);
            double det = j11 * j22 - j12 * j21;
            double dw = (r1 * j22 - r2 * j12) / det;
            double dl = (r2 * j11 - r1 * j21) / det;
            wage -= dw;
            labour -= dl;
            at(wage, labour, p);
            if (Math.abs(dw) + Math.abs(dl) <= CLOSE * (1 + Math.abs(wage) + Math.abs(labour))) {
                break;
            }
        }
        value[WAGE] = wage;
        value[LABOUR] = labour;
        value[PRICE] = price;
        value[INCOME] = wage + labour;
        double d = part();
        double real = d * finalExpenditure() / final0 + (1 - d) * Math.exp(wage + labour);
        value[WELFARE] = Math.log(real) - price;
    }

    private void at(double wage, double labour, double p) {
        double y = income0 * Math.exp(wage + labour);
        double gross = y / beta + transfer;
        g = y / beta / gross;
        value[EXPENDITURE] = Math.log(gross / (h * a * expenditure0));
        price = (1 - phi) * (value[EXPENDITURE] - wage) + p;
        tau = taxCut ? (1 - a) / (h * a) * (1 / beta + transfer / y) : 0;
    }

    private double cut() {
        return taxCut ? -Math.log1p(-tau) : 0;
    }

    /// Reaction of the tax cut, in logs, to income, in logs.
    private double cutSlope() {
        return taxCut ? -(tau - (1 - a) / (h * a * beta)) / (1 - tau) : 0;
    }

    /// The weight of spending in welfare: d = E⁰ ÷ (E⁰ − κ(1−τ)Y⁰/(1+κ)).
    private double part() {
        return final0 / (final0 - kappa * (1 - tau) * income0 / (1 + kappa));
    }

    /// Values, and how they react to (x, p, a) and to the transfer T, the last per unit of money.
    void solveWithSlopes(double x, double p, double net) {
        solve(x, p, net);
        double pw = (1 - phi) * (g - 1);
        double pl = (1 - phi) * g;
        double m = 1 - beta;
        double scale = m + psi * m;
        double y = income0 * Math.exp(value[INCOME]);
        double perGross = 1 / (y / beta + transfer);
        double tauA = taxCut ? -(1 / (h * a * a)) * (1 / beta + transfer / y) : 0;
        double tauT = taxCut ? (1 - a) / (h * a * y) : 0;
        double cutSlope = cutSlope();
        double j11 = beta - psi * m + scale * pw;
        double j12 = scale * pl - psi;
        double j21 = -kappa * (1 + cutSlope - pw);
        double j22 = 1 - kappa * (cutSlope - pl);
        double det = j11 * j22 - j12 * j21;
        for (int of = 0; of < 4; of++) {
            double eDirect = of == 2 ? -1 / a : of == 3 ? perGross : 0;
            double pDirect = of == 1 ? 1 : (1 - phi) * eDirect;
            double tauDirect = of == 2 ? tauA : of == 3 ? tauT : 0;
            double cDirect = tauDirect / (1 - tau);
            double r1 = scale * pDirect - (of == 0 ? 1 : 0);
            double r2 = -kappa * (cDirect - pDirect);
            double dw = -(r1 * j22 - r2 * j12) / det;
            double dl = -(r2 * j11 - r1 * j21) / det;
            slope[WAGE][of] = dw;
            slope[LABOUR][of] = dl;
            slope[INCOME][of] = dw + dl;
            slope[EXPENDITURE][of] = g * (dw + dl) + eDirect;
            slope[PRICE][of] = pw * dw + pl * dl + pDirect;
            slope[WELFARE][of] = welfareSlope(of, dw + dl, tauDirect);
        }
    }

    private double welfareSlope(int of, double dy, double tauDirect) {
        double expenditure = expenditure0 * Math.exp(value[EXPENDITURE]);
        double y = Math.exp(value[INCOME]);
        double d = part();
        double dTau = (taxCut ? cutSlope() * (1 - tau) * dy : 0) + tauDirect;
        double dPart = -d * d / final0 * kappa * income0 / (1 + kappa) * dTau;
        double dFinal = (expenditure * slope[EXPENDITURE][of] * (1 - a)
                        - (of == 2 ? expenditure : 0)
                        + (of == 3 ? 1 : 0)
                        + income0 * y * dy)
                / final0;
        double spent = finalExpenditure() / final0;
        double real = d * spent + (1 - d) * y;
        return (dPart * (spent - y) + d * dFinal + (1 - d) * y * dy) / real - slope[PRICE][of];
    }

    /// Tax cut as a part of labour income: τ, or zero where revenue goes to households.
    double tau() {
        return tau;
    }
}
