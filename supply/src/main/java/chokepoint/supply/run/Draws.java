package chokepoint.supply.run;

/// Where the figures of a run come from: drawn, each from its own stream, or each taken at its median.
///
/// @param seed of all draws
/// @param typical whether nothing is drawn
record Draws(long seed, boolean typical) {

    static Draws of(long seed) {
        return new Draws(seed, false);
    }

    static Draws median() {
        return new Draws(0, true);
    }

    boolean isTypical() {
        return typical;
    }

    Stream stream(int draw, String name) {
        return new Stream(seed, draw, Stream.name(name));
    }
}
