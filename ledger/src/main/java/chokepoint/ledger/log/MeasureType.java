package chokepoint.ledger.log;

/// What sort of measure it is; the last four are controls and carry no duty.
public enum MeasureType {
    CUSTOMS_DUTY,
    PREFERENCE,
    ADDITIONAL_DUTY,
    SAFEGUARD,
    RETALIATION,
    ANTI_DUMPING,
    COUNTERVAILING,
    POSTAL_DUTY,
    FEE,
    LICENCE,
    PROHIBITION,
    NOTIFICATION,
    ENTITY_LIST;

    public boolean isControl() {
        return compareTo(LICENCE) >= 0;
    }

    public String word() {
        return Words.of(this);
    }
}
