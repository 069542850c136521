package chokepoint.economy.outcome;

/// What a change did to one country. Changes are in per cent of the level before, unless said otherwise; money is
/// in the world's unit, at prices at which world labour income is what it was.
///
/// @param country its name in the world
/// @param welfare in per cent of real expenditure
/// @param realIncome final expenditure over its price index
/// @param price of final demand
/// @param wage of labour
/// @param employment 0 where labour is fixed
/// @param exports at customs value, home sales left out
/// @param imports at customs value, home sales left out
/// @param deficit imports less exports after the change, in money
/// @param deficitBefore the same before
/// @param revenue tariff revenue after the change, in money
/// @param revenueBefore the same before
public record Outcome(
        String country,
        double welfare,
        double realIncome,
        double price,
        double wage,
        double employment,
        double exports,
        double imports,
        double deficit,
        double deficitBefore,
        double revenue,
        double revenueBefore) {}
