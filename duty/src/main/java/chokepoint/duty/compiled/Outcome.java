package chokepoint.duty.compiled;

/// What provisions come to, and for which other lines this is so.
record Outcome(Cell cell, Dependence dependence) {}
