package chokepoint.supply.ario;

/// A run that cannot go on: what was asked has no answer in the chosen reading of the model.
public final class CannotSimulate extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotSimulate(String message) {
        super(message);
    }
}
