package chokepoint.duty.compiled;

/// How far what is paid depends on the rates of the line, the least first.
enum Dependence {
    /// Only through columns of the schedule and top-ups over them.
    NONE,
    /// Also on what its ordinary duty comes to.
    ORDINARY,
    /// In a way that only the rates themselves tell apart.
    WHOLE;

    Dependence or(Dependence other) {
        return compareTo(other) < 0 ? other : this;
    }
}
