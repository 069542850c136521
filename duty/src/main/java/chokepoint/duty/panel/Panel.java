package chokepoint.duty.panel;

import chokepoint.duty.compiled.CompiledDuties;

/// Every line × every origin × every day of a window, under one convention.
public final class Panel {

    private final CompiledDuties duties;
    private final Convention convention;

    /// @param terms what they say of assumptions gives way to the convention
    public Panel(CompiledDuties.Terms terms, Convention convention) {
        this.duties = new CompiledDuties(terms.with(convention));
        this.convention = convention;
    }

    /// What each cell pays.
    public CompiledDuties duties() {
        return duties;
    }

    /// What is taken as stated of every cell.
    public Convention convention() {
        return convention;
    }
}
