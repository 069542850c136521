package chokepoint.economy.tables;

import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.Table;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which sector a product is in: a CSV file with the columns `product` and `sector`. A customs code goes by its longest
/// beginning in the file, an industry by its whole number; `*` stands for all others.
final class ProductSectors {

    private static final String ALL_OTHERS = "*";

    private final Map<String, String> sectors;
    private final String where;

    private ProductSectors(Map<String, String> sectors, String where) {
        this.sectors = sectors;
        this.where = where;
    }

    /// @throws BadWorld naming file and line
    static ProductSectors read(Path file) {
        var sectors = new HashMap<String, String>();
        Table.read(file, List.of("product", "sector"), row -> {
            String product = row.text("product").replace(".", "");
            if (!product.equals(ALL_OTHERS) && !product.matches("\\d+")) {
                throw row.refuse("product is '%s': it is digits, or * for all others".formatted(row.text("product")));
            }
            if (row.text("sector").isBlank()) {
                throw row.refuse("'sector' is empty");
            }
            if (sectors.put(product, row.text("sector")) != null) {
                throw row.refuse("product '%s' stands in an earlier line too".formatted(product));
            }
        });
        return new ProductSectors(sectors, file.toString());
    }

    /// The sector of a customs code.
    ///
    /// @throws BadWorld where no line has it
    String ofCode(String code) {
        for (int length = code.length(); length > 0; length--) {
            String sector = sectors.get(code.substring(0, length));
            if (sector != null) {
                return sector;
            }
        }
        return others(code);
    }

    /// The sector of an industry.
    ///
    /// @throws BadWorld where no line has it
    String ofIndustry(String industry) {
        String sector = sectors.get(industry);
        return sector == null ? others(industry) : sector;
    }

    private String others(String product) {
        String sector = sectors.get(ALL_OTHERS);
        if (sector == null) {
            throw new BadWorld("%s: no line has the product '%s'. Maybe a last line '*,other' for all others?"
                    .formatted(where, product));
        }
        return sector;
    }
}
