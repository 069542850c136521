package chokepoint.economy.model;

import java.util.Arrays;
import java.util.List;

/// What the size of a sector does to its cost: ĉ = bundle ÷ N̂^ψ, with N̂ the number of producers, or the work in
/// the sector.
///
/// Trade elasticity times ψ stays below one in the literature: from one on, a sector that grows attracts ever more
/// of its buyers, and equilibria may be many.
public sealed interface SectorScale {

    /// Cost per piece does not depend on how much is made.
    record Constant() implements SectorScale {}

    /// External economies of the work in a sector: N̂ = L̂_is, its wage bill over the wage (Kucheryavyy, Lyn and
    /// Rodríguez-Clare 2023).
    ///
    /// @param psi ψ ≥ 0, by sector
    record OfWork(List<Double> psi) implements SectorScale {
        public OfWork {
            psi = checked(psi);
        }

        public OfWork(double[] psi) {
            this(Arrays.stream(psi).boxed().toList());
        }
    }

    /// Free entry, paid in the sector's own bundle of labour and inputs: N̂ = sales over the cost of the bundle, as
    /// with the roundabout inputs of the Liberation Day paper, N̂ = (ŵ/P̂)^(1−β) L̂.
    ///
    /// @param psi ψ ≥ 0, by sector
    record OfEntry(List<Double> psi) implements SectorScale {
        public OfEntry {
            psi = checked(psi);
        }

        public OfEntry(double[] psi) {
            this(Arrays.stream(psi).boxed().toList());
        }
    }

    /// ψ of every sector: zeros where size does not matter.
    ///
    /// @throws IllegalArgumentException where there is not one for each sector
    default double[] psiOrZero(int sectors) {
        double[] psi = switch (this) {
            case Constant() -> new double[sectors];
            case OfWork(List<Double> given) -> numbers(given);
            case OfEntry(List<Double> given) -> numbers(given);
        };
        if (psi.length != sectors) {
            throw new IllegalArgumentException("psi has %d sectors, the world %d".formatted(psi.length, sectors));
        }
        return psi;
    }

    private static double[] numbers(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static List<Double> checked(List<Double> psi) {
        for (int s = 0; s < psi.size(); s++) {
            if (!(psi.get(s) >= 0) || Double.isInfinite(psi.get(s))) {
                throw new IllegalArgumentException(
                        "psi of sector %d is %s: it is finite and not negative".formatted(s, psi.get(s)));
            }
        }
        return List.copyOf(psi);
    }
}
