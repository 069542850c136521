package chokepoint.app.supply;

import chokepoint.supply.network.Basis;
import chokepoint.supply.network.RestrictionFile;
import chokepoint.terms.Restriction;

/// A restriction with the law behind it, as it is shown.
///
/// @param stops in a word: licence, prohibition, held
/// @param source instrument and provision
/// @param certainty how well that is known
/// @param page where it can be read; empty where nobody says
record LaidDown(Restriction rule, String stops, String source, String certainty, String page) {

    /// As a file of restrictions says it.
    static LaidDown ofFile(Restriction rule, RestrictionFile file) {
        String stops = rule.severity() == 0 ? "held" : rule.licence().isPresent() ? "licence" : "prohibition";
        Basis basis = file.bases().get(rule.id());
        String certainty = basis == null ? "not said" : basis.word();
        return new LaidDown(rule, stops, rule.legalBase().isEmpty() ? "not said" : rule.legalBase(), certainty, "");
    }

    /// The same law behind a rule that is supposed to be otherwise.
    LaidDown with(Restriction other) {
        return new LaidDown(other, stops, source, certainty, page);
    }
}
