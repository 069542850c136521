package chokepoint.economy.model;

/// Log welfare of a country, or of its government, after a change, and how it reacts to every tariff in the
/// world, all prices adjusting.
///
/// @param value log Ŵ
/// @param gradient d log Ŵ ÷ d log(1 + t′), by cell
public record WelfareSlope(double value, double[] gradient) {}
