package chokepoint.economy.scenario;

import java.util.List;

/// One line of a scenario: what some importers do to some exporters in some sectors. An empty list means all.
public sealed interface Change {

    List<String> importers();

    List<String> exporters();

    List<String> sectors();

    /// A tariff: the new rate follows from the one in force, and the file must say how.
    ///
    /// @param rate as a part of the customs value: 0.6 is 60 per cent
    record Tariff(List<String> importers, List<String> exporters, List<String> sectors, How how, double rate)
            implements Change {
        public Tariff {
            importers = List.copyOf(importers);
            exporters = List.copyOf(exporters);
            sectors = List.copyOf(sectors);
            if (!Double.isFinite(rate) || how != How.ADD && rate <= -1) {
                throw new IllegalArgumentException("a tariff of %s %%: it must be above -100 %%".formatted(100 * rate));
            }
        }
    }

    /// Trade forbidden, as by an export control: the share is exactly zero.
    record Ban(List<String> importers, List<String> exporters, List<String> sectors) implements Change {
        public Ban {
            importers = List.copyOf(importers);
            exporters = List.copyOf(exporters);
            sectors = List.copyOf(sectors);
        }
    }

    /// How a rate meets the one in force.
    enum How {
        /// Instead of it.
        REPLACE,
        /// On top of it; below zero, a cut.
        ADD,
        /// Up to it, where the one in force is lower.
        AT_LEAST;

        double apply(double applied, double rate) {
            return switch (this) {
                case REPLACE -> rate;
                case ADD -> applied + rate;
                case AT_LEAST -> Math.max(applied, rate);
            };
        }
    }
}
