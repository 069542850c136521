package chokepoint.supply.ario;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The shape in which a loss heals after a shock is over (BoARIO 0.6.3, `recovery_functions`).
///
/// With v₀ the loss at first, e the days since recovery began and τ the recovery time in days:
public enum Recovery {

    /// v₀ · (1 − e/τ).
    LINEAR,

    /// v₀ · (1 − 1/τ)^(4e): nearly over after τ. BoARIO spells it `convexe`.
    CONVEX,

    /// v₀ · (1 − 1/τ)^e. BoARIO calls it `convexe noscale`.
    CONVEX_UNSCALED,

    /// v₀ · τ / (τ + 1e-6 · e^p), p = (ln τ − ln 1e-6) / (ln τ − ln 2): slow, then quick, half over after τ/2.
    CONCAVE;

    private static final double STEEPNESS = 1e-6;

    /// What is left of a loss.
    ///
    /// @param elapsed days since recovery began, 0 or more
    /// @param days the recovery time τ, more than 0
    public double remaining(double loss, int elapsed, int days) {
        return switch (this) {
            case LINEAR -> loss * (1 - (double) elapsed / days);
            case CONVEX -> loss * Math.pow(1 - 1.0 / days, 4.0 * elapsed);
            case CONVEX_UNSCALED -> loss * Math.pow(1 - 1.0 / days, elapsed);
            case CONCAVE -> {
                double power = (Math.log(days) - Math.log(STEEPNESS)) / (Math.log(days) - Math.log(2));
                // 1 to an infinite power, at τ = 2, is 1 in the reference and not a number in Java.
                double raised = elapsed == 1 ? 1 : Math.pow(elapsed, power);
                yield loss * days / (days + STEEPNESS * raised);
            }
        };
    }

    /// The shape of this name: `linear`, `convex`, `convex-unscaled`, `concave`, or as BoARIO spells it.
    public static Optional<Recovery> find(String name) {
        return switch (name) {
            case "convexe" -> Optional.of(CONVEX);
            case "convexe noscale" -> Optional.of(CONVEX_UNSCALED);
            default ->
                Arrays.stream(values())
                        .filter(shape -> shape.word().equals(name))
                        .findFirst();
        };
    }

    /// As it is written in a shock file.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
