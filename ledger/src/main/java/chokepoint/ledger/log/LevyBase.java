package chokepoint.ledger.log;

/// What a duty is a percent of.
public enum LevyBase {
    VALUE("value"),
    CONTENT_STEEL("content.steel"),
    CONTENT_ALUMINUM("content.aluminum"),
    CONTENT_COPPER("content.copper"),
    NON_US_CONTENT("non-us-content"),
    CIF("cif"),
    FOB("fob");

    private final String word;

    LevyBase(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
