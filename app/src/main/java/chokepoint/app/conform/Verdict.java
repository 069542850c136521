package chokepoint.app.conform;

/// How a case turned out.
///
/// @param expected what the case asks for
/// @param got what the ledger answers
/// @param why the finding that differs, or the rule that puts the case out of scope; empty where it passes
record Verdict(Case theCase, Result result, String expected, String got, String why) {

    /// What a case can turn out to be.
    enum Result {
        PASS("pass"),
        FAIL("fail"),
        OUT_OF_SCOPE("out-of-scope");

        private final String word;

        Result(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
