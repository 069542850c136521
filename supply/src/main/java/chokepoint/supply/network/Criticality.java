package chokepoint.supply.network;

/// What happens to output while a part is absent.
public sealed interface Criticality {

    String word();

    /// Nothing is made without it.
    record Critical() implements Criticality {
        @Override
        public String word() {
            return "critical";
        }
    }

    /// Output goes on at a part of the plan, without it.
    ///
    /// @param output the part, between 0 and 1
    record Important(double output) implements Criticality {
        public Important {
            if (!(output >= 0 && output < 1)) {
                throw new IllegalArgumentException(
                        "an important part leaves between 0 and 1 of the output, not " + output);
            }
        }

        @Override
        public String word() {
            return "important";
        }
    }

    /// Output goes on, and the part is fitted later.
    ///
    /// @param days of planned output that may wait for it
    record Deferrable(double days) implements Criticality {
        @Override
        public String word() {
            return "deferrable";
        }
    }
}
