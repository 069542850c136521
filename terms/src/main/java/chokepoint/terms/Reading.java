package chokepoint.terms;

import java.util.Locale;

/// How the law is read where a court and the collector disagree: by what was collected at the border, or by what the
/// court held to be the law.
public enum Reading {
    COLLECTED,
    DE_JURE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
