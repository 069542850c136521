package chokepoint.terms;

import java.util.List;
import java.util.Map;

/// How a licence is had: application, review, granted or refused, filed again.
///
/// @param filing days from the first need to the application
/// @param review days from the application to the decision
/// @param granted the part of applications that is granted, by end use; [#OTHERWISE] for all others
/// @param refile days from a refusal to the next application
/// @param validDays how long a licence lasts; the next one is applied for in time, and may yet come late
/// @param general the standing permissions
public record LicenceTerms(
        Distribution filing,
        Distribution review,
        Map<String, Double> granted,
        Distribution refile,
        int validDays,
        List<GeneralLicence> general) {

    /// The end use that stands for all that are not named.
    public static final String OTHERWISE = "otherwise";

    public LicenceTerms {
        granted = Map.copyOf(granted);
        general = List.copyOf(general);
        granted.forEach((use, part) -> requirePart("the part granted for '" + use + "'", part));
        if (!granted.containsKey(OTHERWISE)) {
            throw new IllegalArgumentException("licence terms say nothing of '" + OTHERWISE + "' end uses");
        }
        if (validDays <= 0) {
            throw new IllegalArgumentException("a licence is valid for a day at least, not " + validDays);
        }
    }

    /// The same with other days of review.
    public LicenceTerms reviewing(Distribution days) {
        return new LicenceTerms(filing, days, granted, refile, validDays, general);
    }

    /// The same with other parts of applications granted.
    public LicenceTerms granting(Map<String, Double> parts) {
        return new LicenceTerms(filing, review, parts, refile, validDays, general);
    }

    public double granted(String endUse) {
        Double named = granted.get(endUse);
        return named != null ? named : granted.getOrDefault(OTHERWISE, 0.0);
    }

    /// Days from the first need to a granted licence, on average; infinite where none is granted.
    ///
    /// An application is granted with probability p, so 1/p are filed, and 1/p − 1 of them are refused.
    public double expectedDays(String endUse) {
        return filing.mean() + expectedDaysOnceFiled(granted(endUse));
    }

    /// The same from the first application on.
    ///
    /// @param part of applications that is granted
    public double expectedDaysOnceFiled(double part) {
        return part == 0 ? Double.POSITIVE_INFINITY : review.mean() / part + refile.mean() * (1 / part - 1);
    }

    private static void requirePart(String what, double part) {
        if (!(part >= 0 && part <= 1)) {
            throw new IllegalArgumentException(what + " is " + part + "; it lies between 0 and 1");
        }
    }
}
