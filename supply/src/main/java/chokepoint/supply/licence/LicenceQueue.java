package chokepoint.supply.licence;

import chokepoint.terms.Distribution;
import chokepoint.terms.LicenceTerms;
import java.util.function.DoubleSupplier;

/// The licences of one buyer on one lane, one after the other, in days from the start of a run.
///
/// An application is filed, reviewed, granted or refused; a refused one is filed again after a while. A licence lasts
/// its days; the next application is filed so early that the usual review ends with it, and may still come late. Who
/// falls under a general licence needs no other from its day on.
public final class LicenceQueue {

    /// Later than any run.
    public static final int NEVER = Integer.MAX_VALUE / 2;

    private static final int MOST_REFUSALS = 1000;

    private final LicenceTerms terms;
    private final double granted;
    private final double sooner;
    private final DoubleSupplier random;
    private final boolean typical;
    private final int generalFrom;
    private int from;
    private int until;

    /// @param since the day on which a licence is first needed
    /// @param general the day of the general licence, or [#NEVER]
    /// @param sooner days by which every decision comes earlier, though not before its application
    /// @param random numbers between 0 and 1, the first of which decides on the general licence
    public LicenceQueue(
            LicenceTerms terms, String endUse, int since, int general, double sooner, DoubleSupplier random) {
        this(terms, endUse, since, general, sooner, random, false);
    }

    private LicenceQueue(
            LicenceTerms terms,
            String endUse,
            int since,
            int general,
            double sooner,
            DoubleSupplier random,
            boolean typical) {
        this.terms = terms;
        this.granted = terms.granted(endUse);
        this.sooner = sooner;
        this.random = random;
        this.typical = typical;
        double covered = terms.general().map(LicenceTerms.GeneralLicence::share).orElse(0.0);
        this.generalFrom = random.getAsDouble() < covered ? Math.max(since, general) : NEVER;
        decide(since + draw(terms.filing()));
    }

    /// The queue in which everything takes as long as it does on average.
    public static LicenceQueue typical(LicenceTerms terms, String endUse, int since, int general, double sooner) {
        return new LicenceQueue(terms, endUse, since, general, sooner, () -> 0.5, true);
    }

    /// The first day of the licence at hand.
    public int from() {
        return from;
    }

    /// The first day after it.
    public int until() {
        return until;
    }

    /// Goes on to the next licence.
    public void next() {
        if (until < NEVER) {
            int expired = until;
            decide(expired - terms.review().median());
            from = Math.max(from, expired);
        }
    }

    private void decide(double filed) {
        double decided = NEVER;
        if (typical) {
            double wait = terms.expectedDaysOnceFiled(granted);
            decided = filed + Math.max(0, wait - sooner);
        } else if (granted > 0) {
            double application = filed;
            for (int refusals = 0; refusals < MOST_REFUSALS; refusals++) {
                double decision = application + Math.max(0, draw(terms.review()) - sooner);
                if (random.getAsDouble() < granted) {
                    decided = decision;
                    break;
                }
                application = decision + draw(terms.refile());
            }
        }
        from = decided < NEVER ? (int) Math.ceil(decided) : NEVER;
        until = from == NEVER ? NEVER : from + terms.validDays();
        if (generalFrom < until) {
            from = Math.min(from, generalFrom);
            until = NEVER;
        }
    }

    private double draw(Distribution days) {
        return typical ? days.median() : days.quantile(random.getAsDouble());
    }
}
