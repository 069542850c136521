package chokepoint.duty.compiled;

import java.util.stream.IntStream;

/// What the law does over a window to all lines of a class from one origin: the provisions that ever
/// concern them, and their situation in each epoch.
public final class Course {

    private final Epochs epochs;
    private final ProvisionSet concerned;
    private final Situation[] situations;
    private final int[] turns;

    Course(Epochs epochs, ProvisionSet concerned, Situation[] situations) {
        this.epochs = epochs;
        this.concerned = concerned;
        this.situations = situations;
        this.turns = IntStream.range(0, situations.length)
                .filter(e -> e > 0 && situations[e] != situations[e - 1])
                .toArray();
    }

    public Situation situation(int epoch) {
        return situations[epoch];
    }

    /// The first epoch after one in which the situation is another; the number of epochs where there is none.
    public int nextTurn(int epoch) {
        for (int turn : turns) {
            if (turn > epoch) {
                return turn;
            }
        }
        return situations.length;
    }

    /// Adds the provisions that concern these cells and begin or end with an epoch after the first, or ask of
    /// an entry whether it is on its first day or later.
    public void addTurning(int epoch, ProvisionSet to) {
        to.addCommon(epochs.turning(epoch), concerned);
    }
}
