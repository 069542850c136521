package chokepoint.ledger.files;

import java.util.List;
import java.util.stream.Collectors;

/// The law cannot be loaded. Holds every mistake found, not only the first.
public final class LoadFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<LawFault> faults;

    public LoadFailure(List<LawFault> faults) {
        super(faults.stream().map(LawFault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    LoadFailure(String file, int line, String message) {
        this(List.of(new LawFault(file, line, message)));
    }

    public List<LawFault> faults() {
        return faults;
    }
}
