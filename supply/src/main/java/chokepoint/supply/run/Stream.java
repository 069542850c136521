package chokepoint.supply.run;

/// Random numbers that depend on the seed, the draw and the name of what they are for, and on nothing else: not on
/// the order of nodes, nor on how many others were drawn.
///
/// SplitMix64 (Steele, Lea, Flood 2014) from a state mixed of the three.
final class Stream {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Stream(long seed, int draw, long name) {
        state = mix(mix(seed + GOLDEN) + mix(draw * GOLDEN + name));
    }

    /// A number for a name, the same on every machine (FNV-1a).
    static long name(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /// Above 0 and below 1.
    double next() {
        state += GOLDEN;
        return ((mix(state) >>> 11) + 0.5) * 0x1.0p-53;
    }

    private static long mix(long z) {
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
