package chokepoint.economy.model;

/// A model in which a country's goods have one cost: Armington or Eaton–Kortum trade, with or without scale
/// economies, labour supply, distribution and roundabout production. It is solved in one unknown a country.
///
/// @param deficits what may be bought beyond what is sold
/// @param revenue what becomes of tariff revenue
/// @param labour how much work is offered
/// @param scale what size does to cost
/// @param border what happens between the border and the buyer
/// @param inputs what production uses beside labour
public record ExchangeModel(
        Deficits deficits, RevenueUse revenue, LabourSupply labour, Scale scale, Border border, Inputs inputs) {

    /// Fixed labour, constant returns, revenue to households, labour as the only input.
    public static ExchangeModel plain(Deficits deficits) {
        return new ExchangeModel(
                deficits,
                RevenueUse.LUMP_SUM,
                new LabourSupply.Fixed(),
                new Scale.Constant(),
                new Border.Plain(),
                new Inputs.LabourOnly());
    }

    /// Whether an equilibrium of it can become the data of another: its flows say all there is to know. Not with
    /// distribution or roundabout inputs, whose value added they do not show, nor with labour supply, which refers
    /// to the taxes of the data.
    public boolean readsFromFlows() {
        return border instanceof Border.Plain
                && inputs instanceof Inputs.LabourOnly
                && labour instanceof LabourSupply.Fixed;
    }

    public ExchangeModel with(Deficits other) {
        return new ExchangeModel(other, revenue, labour, scale, border, inputs);
    }
}
