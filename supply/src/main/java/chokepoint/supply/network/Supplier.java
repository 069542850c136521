package chokepoint.supply.network;

/// Where an input comes from.
///
/// @param node id of the maker
/// @param share of normal use; the shares of an input add up to 1
/// @param transit days under way, at least 1
public record Supplier(String node, Sourced<Double> share, Sourced<Integer> transit) {}
