package chokepoint.terms;

/// Where goods come from and where they go: for duty the origin is where they were made, for export control the
/// destination is where they end up.
public record Lane(Area origin, Area destination) {

    @Override
    public String toString() {
        return origin + " → " + destination;
    }
}
