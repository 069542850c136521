package chokepoint.supply.network;

/// One kind of a good with a stock of its own: a power steering motor is not a wiper motor.
///
/// @param amount of the good for a unit of output, in the unit of the good
public record Part(String name, Sourced<Double> amount, Sourced<Criticality> criticality) {}
