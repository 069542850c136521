package chokepoint.intake.hts;

import java.time.LocalDate;
import java.util.List;

/// An edition of the HTS and the first day of the law it enacts. A revision does not print its own day of
/// effect: the day is that of the chapter-99 headings or annual changes it brought in. (A tracker's file of
/// revision days is keyed one to several weeks early in 2025: it would date the rate of 14 May 2025 to 14
/// April.)
///
/// @param id ours: `2025-basic`, `2025-rev-01`
/// @param enacts what dates it, in our words
record HtsEdition(String id, LocalDate from, String certainty, String enacts) {

    static final List<HtsEdition> ALL = List.of(
            edition("2025-basic", "2025-01-01", "primary", ""),
            edition("2025-rev-01", "2025-02-04", "9903.01.20 duty on China"),
            edition("2025-rev-02", "2025-02-05", "small-parcel text only"),
            edition("2025-rev-03", "2025-03-04", "9903.01.01 Mexico and .10 Canada; 9903.01.24 China at 20%"),
            edition("2025-rev-04", "2025-03-07", "9903.01.04 and .14 goods under USMCA spared"),
            edition("2025-rev-05", "2025-03-14", "no heading"),
            edition("2025-rev-06", "2025-04-03", "9903.94.01 vehicles"),
            edition("2025-rev-07", "2025-04-05", "9903.01.25 reciprocal duty"),
            edition("2025-rev-08", "2025-04-09", "9903.01.63 China at 84%"),
            edition("2025-rev-09", "2025-04-10", "9903.01.63 China at 125%"),
            edition("2025-rev-10", "2025-04-15", "no heading"),
            edition("2025-rev-11", "2025-05-03", "9903.94.05 parts of vehicles"),
            edition("2025-rev-12", "2025-05-14", "9903.01.63 back to 34%"),
            edition("2025-rev-13", "2025-05-16", "no heading"),
            edition("2025-rev-14", "2025-06-04", "steel and aluminum at 50%"),
            edition("2025-rev-15", "2025-06-23", "steel derivatives, no heading"),
            edition(
                    "2025-rev-16",
                    "2025-07-01",
                    "statistical lines of 1 July; 9903.94.31 vehicles of the United Kingdom"),
            edition("2025-rev-17", "2025-08-01", "9903.78.01 copper"),
            edition("2025-rev-18", "2025-08-07", "9903.02.01 reciprocal rates by country"),
            edition("2025-rev-19", "2025-08-18", "metal derivatives, no heading"),
            edition("2025-rev-20", "2025-08-27", "9903.01.84 India"),
            edition("2025-rev-21", "2025-09-02", "no heading"),
            edition("2025-rev-22", "2025-09-08", "no heading"),
            edition("2025-rev-23", "2025-09-16", "9903.02.72 Japan"),
            edition("2025-rev-24", "2025-09-25", "9903.02.74 European Union; the headings reach back to 1 September"),
            edition("2025-rev-25", "2025-10-14", "9903.76.01 timber; notes on the lapse of AGOA on 30 September"),
            edition("2025-rev-26", "2025-11-01", "9903.74.01 trucks"),
            edition("2025-rev-27", "2025-11-09", "9903.91.12 cranes; 9903.01.24 China at 10% from the 10th"),
            edition("2025-rev-28", "2025-11-10", "no heading"),
            edition("2025-rev-29", "2025-11-13", "9903.02.78"),
            edition("2025-rev-30", "2025-11-21", "9903.01.90"),
            edition("2025-rev-31", "2025-11-30", "no heading"),
            edition("2025-rev-32", "2025-12-05", "9903.02.79 Korea; the headings reach back to 14 November"),
            edition("2026-basic", "2026-01-01", "primary", "annual stages of preferences"),
            edition("2026-rev-01", "2026-01-15", "9903.79.01 semiconductors"),
            edition("2026-rev-02", "2026-02-01", "statistical lines; new lines for medicines"),
            edition("2026-rev-03", "2026-02-12", "9903.54.01 beef of Argentina; notes on the lapse of AGOA taken out"),
            edition("2026-rev-04", "2026-02-24", "9903.03.01 surcharge of section 122"),
            edition("2026-rev-05", "2026-04-06", "9903.82.01 metals"),
            edition("2026-rev-06", "2026-04-23", "parts of vehicles, no heading"),
            edition("2026-rev-07", "2026-04-29", "9903.82.01 again"),
            edition("2026-rev-08", "2026-05-22", "a description only"),
            edition("2026-rev-09", "2026-05-28", "9903.76.24 Taiwan; the headings reach back to 1 May"),
            edition("2026-rev-10", "2026-06-08", "9903.82.20 metals"),
            new HtsEdition(
                    "2026-rev-15",
                    LocalDate.of(2026, 8, 3),
                    "corroborated",
                    "only its rate lines were seen: all as in revision 10; the statistical lines of 1 July 2026 were not"));

    private static HtsEdition edition(String id, String from, String enacts) {
        return edition(id, from, "inferred", enacts);
    }

    private static HtsEdition edition(String id, String from, String certainty, String enacts) {
        return new HtsEdition(id, LocalDate.parse(from), certainty, enacts);
    }

    /// As the source names its files: `hts_2025_rev_1`.
    String exportName() {
        return "hts_" + id.replace("-rev-0", "-rev-").replace('-', '_');
    }

    String source() {
        return id.equals("2026-rev-15")
                ? "HTS 2026 revision 15, rate lines (rulespec extract of USITC)"
                : "HTS "
                        + id.replace("-rev-0", "-rev-")
                                .replace("-rev-", " revision ")
                                .replace("-basic", " basic edition")
                        + " (USITC)";
    }
}
