package chokepoint.economy.model;

/// Log welfare of a country, or of its government, after a change, and how it reacts to every tariff in the
/// world and to every transfer, all prices adjusting.
///
/// @param value log Ŵ
/// @param gradient d log Ŵ ÷ d log(1 + t′), by cell
/// @param byTransfer d log Ŵ ÷ d T of each country that receives, per unit of the world's money
public record WelfareSlope(double value, double[] gradient, double[] byTransfer) {}
