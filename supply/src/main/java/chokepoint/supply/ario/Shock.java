package chokepoint.supply.ario;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Something that takes capacity from some industries for some days.
public sealed interface Shock {

    /// For people; may be empty.
    String name();

    /// When it strikes and how long it stays in full.
    Span span();

    /// The industries struck, each with how hard: a share of capacity, or an amount of capital.
    SortedMap<Industry, Double> struck();

    /// The days of a shock, counted from the first day of the run, which is 0.
    ///
    /// @param occurrence the day it strikes, at least 1
    /// @param duration days at full strength, at least 1; recovery or rebuilding begins on `occurrence + duration`
    record Span(int occurrence, int duration) {
        public Span {
            if (occurrence < 1 || duration < 1) {
                throw new IllegalArgumentException(
                        "a shock strikes on day 1 or later and lasts a day or more; given day " + occurrence + " for "
                                + duration + " days");
            }
        }

        int end() {
            return occurrence + duration;
        }
    }

    /// How a loss heals.
    ///
    /// @param days the recovery time τ, at least 1
    record Healing(Recovery shape, int days) {
        public Healing {
            if (days < 1) {
                throw new IllegalArgumentException("recovery takes a day or more, not " + days);
            }
        }
    }

    /// A share of capacity is gone whatever the cause: an export ban, a strike. BoARIO's `arbitrary` event.
    ///
    /// @param struck the share lost, from 0 (excluded) to 1
    record CapacityLoss(String name, Span span, SortedMap<Industry, Double> struck, Healing healing) implements Shock {
        public CapacityLoss {
            struck = copy(name, struck);
            struck.forEach((industry, share) -> {
                if (share > 1) {
                    throw new IllegalArgumentException("shock '" + name + "' takes " + share + " of the capacity of "
                            + industry + "; a share is at most 1. Maybe the figure is in percent?");
                }
            });
        }
    }

    /// Capital is destroyed and comes back by itself, without anyone ordering the works. BoARIO's `recovery` event.
    ///
    /// @param struck the capital destroyed, in money of the shock
    /// @param unit how much one unit of that money is in plain money: 1000000 for millions
    record CapitalLoss(String name, Span span, SortedMap<Industry, Double> struck, Healing healing, double unit)
            implements Shock {
        public CapitalLoss {
            struck = copy(name, struck);
            positive(name, unit);
        }
    }

    /// Capital is destroyed and ordered anew from the industries that build it. BoARIO's `rebuild` event.
    ///
    /// @param struck the capital destroyed, in money of the shock
    /// @param unit how much one unit of that money is in plain money
    /// @param days the rebuilding time τ: 1/τ of what is left is asked each day
    /// @param builders the sectors that build, with their shares, which add up to 1
    /// @param factor what rebuilding costs for each unit of capital lost
    record Reconstruction(
            String name,
            Span span,
            SortedMap<Industry, Double> struck,
            double unit,
            int days,
            SortedMap<String, Double> builders,
            double factor)
            implements Shock {
        public Reconstruction {
            struck = copy(name, struck);
            positive(name, unit);
            positive(name, factor);
            builders = Collections.unmodifiableSortedMap(new TreeMap<>(builders));
            double sum = builders.values().stream().mapToDouble(share -> share).sum();
            if (days < 1
                    || !(Math.abs(sum - 1) < 1e-8)
                    || builders.values().stream().anyMatch(share -> share < 0)) {
                throw new IllegalArgumentException("shock '" + name
                        + "': rebuilding takes a day or more and the shares of the sectors that build add up to 1; given "
                        + days + " days and shares that add up to " + sum);
            }
        }
    }

    private static SortedMap<Industry, Double> copy(String name, SortedMap<Industry, Double> struck) {
        struck.forEach((industry, amount) -> {
            if (!(amount > 0 && amount < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("shock '" + name + "' takes " + amount + " from " + industry
                        + "; what a shock takes is finite and more than 0");
            }
        });
        if (struck.isEmpty()) {
            throw new IllegalArgumentException("shock '" + name + "' strikes no industry");
        }
        return Collections.unmodifiableSortedMap(new TreeMap<>(struck));
    }

    private static void positive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "shock '" + name + "': units of money and rebuilding factors are more than 0, not " + value);
        }
    }
}
