package chokepoint.supply.network;

/// A figure and what it rests on.
///
/// @param source id of the source in the file
/// @param text the source in words
public record Sourced<T>(T value, String source, Basis basis, String text) {

    public <U> Sourced<U> with(U other) {
        return new Sourced<>(other, source, basis, text);
    }
}
