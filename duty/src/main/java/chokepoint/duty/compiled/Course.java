package chokepoint.duty.compiled;

/// What the law does over a window to all lines of a class from one origin: the provisions that ever
/// concern them, and their situation in each epoch.
public final class Course {

    private final Epochs epochs;
    private final ProvisionSet concerned;
    private final Situation[] situations;

    Course(Epochs epochs, ProvisionSet concerned, Situation[] situations) {
        this.epochs = epochs;
        this.concerned = concerned;
        this.situations = situations;
    }

    public Situation situation(int epoch) {
        return situations[epoch];
    }

    /// The provisions that begin or end with an epoch after the first, and concern these cells.
    public ProvisionSet turning(int epoch) {
        return epochs.turning(epoch).and(concerned);
    }
}
