package chokepoint.duty.compiled;

import chokepoint.terms.CommodityCode;
import chokepoint.terms.Quantity;
import chokepoint.terms.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a unit of a good is worth, for rates that are so much a kilogram or a piece.
public final class UnitValues {

    public static final UnitValues NONE = new UnitValues(Map.of());

    private static final int SHORTEST = 4;

    private final Map<String, UnitValue> byCode;

    /// @param price of one unit, in the currency of the customs value
    public record UnitValue(Unit unit, BigDecimal price) {

        public UnitValue {
            if (price.signum() <= 0) {
                throw new IllegalArgumentException("a unit value is more than zero, not " + price);
            }
        }

        /// How much of it a value buys.
        public Quantity of(BigDecimal value) {
            return new Quantity(value.divide(price, MathContext.DECIMAL128), unit);
        }
    }

    public UnitValues(Map<String, UnitValue> byCode) {
        this.byCode = Map.copyOf(byCode);
    }

    /// Reads `code,unit,price` lines, the first of them a heading.
    ///
    /// @throws IllegalArgumentException naming file and line
    public static UnitValues read(Path file) {
        var byCode = new HashMap<String, UnitValue>();
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("code,")) {
                continue;
            }
            String[] cells = line.split(",");
            try {
                if (cells.length != 3) {
                    throw new IllegalArgumentException(cells.length + " cells");
                }
                Quantity one = Quantity.parse("1 " + cells[1].strip());
                byCode.put(
                        CommodityCode.of(cells[0]).digits(),
                        new UnitValue(one.unit(), new BigDecimal(cells[2].strip())));
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException(
                        file + ":" + (i + 1) + ": " + wrong.getMessage()
                                + ". A line is code,unit,price: 02031100,kg,3.20",
                        wrong);
            }
        }
        return new UnitValues(byCode);
    }

    public boolean isEmpty() {
        return byCode.isEmpty();
    }

    /// That of the code itself, or of the nearest code above it.
    public Optional<UnitValue> find(CommodityCode code) {
        for (int length = code.length(); length >= SHORTEST && !byCode.isEmpty(); length -= 2) {
            UnitValue found = byCode.get(code.digits().substring(0, length));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
