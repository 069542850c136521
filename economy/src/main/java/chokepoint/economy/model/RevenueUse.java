package chokepoint.economy.model;

/// What a government does with tariff revenue.
public enum RevenueUse {
    /// Handed to households in equal sums: it changes income, not the reward of work.
    LUMP_SUM,
    /// Lowers the tax on labour income by the same amount: the reward of work rises by 1/(1 − revenue ÷ labour
    /// income).
    REPLACES_INCOME_TAX
}
