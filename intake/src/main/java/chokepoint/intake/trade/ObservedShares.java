package chokepoint.intake.trade;

import chokepoint.ledger.Ledger;
import chokepoint.terms.Area;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Shares of trade that claim a preference or an exclusion, and metal contents, in millionths:
/// observations, not law.
///
/// Source: `us/resources`, the inputs of a public tracker (MIT licence), which worked them out of Census
/// and BEA figures.
public final class ObservedShares {

    private ObservedShares() {}

    /// @param args the folder of sources, the data folder
    public static void main(String[] args) throws IOException {
        Path resources = Path.of(args[0]).resolve("us/resources");
        Path data = Path.of(args[1]);
        Path to = data.resolve("trade/shares");
        var countries = new CensusCountries(
                resources.resolve("census_codes.csv"), Ledger.read(data).log().areas());
        write(
                to.resolve("usmca.txt.gz"),
                "share of imports of 2024 that claimed USMCA, by statistical code and country",
                Table.rows(resources.resolve("usmca_product_shares.csv")),
                row -> row.get("hts10"),
                row -> List.of(new Share(countries.area(row.get("cty_code")), row.get("usmca_share"))));
        write(
                to.resolve("mfn-exemption.txt.gz"),
                "share of imports dutiable by their line that paid no column 1 duty, by chapter and country",
                Table.rows(resources.resolve("mfn_exemption_shares.csv")),
                row -> row.get("hs2"),
                row -> List.of(new Share(countries.area(row.get("cty_code")), row.get("exemption_share"))));
        write(
                to.resolve("s301-exclusions.txt.gz"),
                "share of imports from China that claimed an exclusion of Section 301, by statistical code and heading",
                Table.rows(resources.resolve("s301_exclusion_claim_shares.csv")),
                row -> row.get("hts10"),
                row -> List.of(new Share(row.get("ch99_code"), row.get("claim_share"))));
        write(
                to.resolve("metal-content.txt.gz"),
                "metal content by input-output accounts, by statistical code",
                Table.rows(resources.resolve("metal_content_shares_bea_hs10.csv.gz")),
                row -> row.get("hs10"),
                row -> List.of(
                        new Share("steel", row.get("steel_share")),
                        new Share("aluminum", row.get("aluminum_share")),
                        new Share("copper", row.get("copper_share"))));
    }

    private record Share(String of, String share) {
        Share(Area area, String share) {
            this(area.code(), share);
        }
    }

    private interface Shares {
        List<Share> of(Table.Row row);
    }

    private interface Code {
        String of(Table.Row row);
    }

    private static void write(Path file, String what, List<Table.Row> rows, Code code, Shares shares)
            throws IOException {
        var byCode = new TreeMap<String, TreeMap<String, Long>>();
        for (Table.Row row : rows) {
            for (Share share : shares.of(row)) {
                long millionths = new BigDecimal(share.share())
                        .movePointRight(6)
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
                if (millionths > 0) {
                    byCode.computeIfAbsent(code.of(row), c -> new TreeMap<>())
                            .put(share.of(), Math.min(millionths, 1_000_000));
                }
            }
        }
        var lines = new ArrayList<String>();
        lines.add("# shares: " + what + ", in millionths");
        lines.add("# source: inputs of a public tracker of tariff rates (MIT licence), from Census and BEA figures");
        byCode.forEach((name, cells) -> {
            var line = new StringBuilder(name);
            cells.forEach((of, share) -> line.append(' ').append(of).append(' ').append(share));
            lines.add(line.toString());
        });
        Packed.write(file, lines);
        System.out.println(file.getFileName() + ": " + byCode.size() + " codes of " + rows.size() + " rows");
    }
}
