package chokepoint.supply.network;

import java.util.Set;

/// Something that could be done about a shortage.
///
/// @param nodes that can do it; none named means every product's plant
/// @param title in words
/// @param figures what its figures rest on
public record Option(String id, String title, Set<String> nodes, Remedy remedy, Sourced<String> figures) {

    public Option {
        nodes = Set.copyOf(nodes);
    }

    /// The remedies.
    public sealed interface Remedy {}

    /// More in stock when it begins.
    ///
    /// @param days of normal use, of every part
    public record Stock(double days) implements Remedy {}

    /// Faster transport on every lane to the node, and to those that supply it.
    public record Faster(int transit) implements Remedy {}

    /// Another good, or another maker, in place of a part of what is missing.
    ///
    /// @param good whose use it replaces
    /// @param share most of normal use that it covers
    /// @param lead days from the first restriction until the first of it arrives
    /// @param ramp days from then until all of the share does
    public record Alternative(String good, double share, double lead, double ramp) implements Remedy {}

    /// Building without a part, and fitting it later.
    ///
    /// @param days of output that may wait for it
    public record Without(Set<String> parts, double days) implements Remedy {
        public Without {
            parts = Set.copyOf(parts);
        }
    }

    /// A licence sooner.
    ///
    /// @param days by which the decision comes earlier, though never before the application
    public record Sooner(double days) implements Remedy {}
}
