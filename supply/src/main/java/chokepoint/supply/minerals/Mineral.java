package chokepoint.supply.minerals;

import chokepoint.supply.network.Basis;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What is known of one mineral, each figure with its year and what it rests on. What is not known is said.
///
/// @param id the name of its file, for example `gallium`
/// @param chapter where USGS treats it
/// @param unknown what nobody counts, or what is not at hand
public record Mineral(
        String id,
        String name,
        String symbol,
        String summary,
        String chapter,
        List<Stage> stages,
        List<Reliance> importReliance,
        List<Sources> importSources,
        List<Use> uses,
        List<Code> codes,
        List<Control> controls,
        List<Price> prices,
        List<Fact> facts,
        List<String> unknown) {

    public Mineral {
        stages = List.copyOf(stages);
        importReliance = List.copyOf(importReliance);
        importSources = List.copyOf(importSources);
        uses = List.copyOf(uses);
        codes = List.copyOf(codes);
        controls = List.copyOf(controls);
        prices = List.copyOf(prices);
        facts = List.copyOf(facts);
        unknown = List.copyOf(unknown);
    }

    /// Where a figure comes from.
    ///
    /// @param source in words
    /// @param note what has to be known to read it; may be empty
    public record Origin(String source, Basis basis, String note) {}

    /// China's part of one stage of production: a share, or tonnages of which it can be worked out.
    ///
    /// @param share percent, where the source states it
    /// @param china and `world`: amounts in `unit`, where the source states those
    public record Stage(
            String stage,
            int year,
            Optional<Double> share,
            Optional<Double> china,
            Optional<Double> world,
            String unit,
            Origin origin) {

        /// China's share in percent, stated or worked out.
        public double percent() {
            return share.orElseGet(() -> 100 * china.orElseThrow() / world.orElseThrow());
        }

        public boolean stated() {
            return share.isPresent();
        }
    }

    /// Net imports of a country as a part of what it consumes.
    ///
    /// @param percent by year, as printed: a number, `>50`, `net exporter`
    public record Reliance(String country, String of, SortedMap<Integer, String> percent, Origin origin) {}

    /// Where a country's imports come from.
    ///
    /// @param percent by country, `other` last
    public record Sources(String country, String of, String years, List<Share> percent, Origin origin) {}

    /// A country's part.
    public record Share(String country, double percent) {}

    /// What it is used for.
    ///
    /// @param percent as printed; empty where only the use is known
    /// @param where a country, or `world`
    public record Use(String use, Optional<String> percent, String where, int year, Origin origin) {}

    /// A customs code.
    ///
    /// @param schedule `US` or `CN`
    public record Code(String schedule, String code, String what, Origin origin) {}

    /// An instrument of the ledger that controls its export, or lifts a control.
    public record Control(String instrument, String what) {}

    /// A price over the years.
    ///
    /// @param byYear as printed
    public record Price(String what, String unit, SortedMap<Integer, String> byYear, Origin origin) {}

    /// Anything else worth knowing.
    public record Fact(String fact, int year, Origin origin) {}
}
