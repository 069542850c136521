package chokepoint.duty.audit;

/// What can be said of an entry line that was not filed as the law has it.
public enum AuditKind {
    /// Filed as the law of other days would have it.
    WRONG_PERIOD,
    /// The law asks for a chapter-99 heading that was not reported.
    MISSING_HEADING,
    /// A heading was reported, or a duty paid, that the law displaces, exempts, suspends or does not know of.
    OVERSTACKED,
    /// Less was filed than is owed, and none of the kinds above says why.
    UNDERPAID,
    /// More was filed than is owed, and none of the kinds above says why.
    OVERPAID,
    /// What was filed was owed then; a later ruling, or an act that reaches back, may give it back.
    REFUND_CANDIDATE,
    /// Whether it was filed rightly depends on facts that nobody states.
    NEEDS_FACT
}
