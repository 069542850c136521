package chokepoint.batch;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/// Cells of a Spark row as the texts a reader of entries expects, whatever types a Parquet file gave them.
final class CellText {

    private CellText() {}

    /// @return null where nothing stands there
    static @Nullable String of(Row row, int place) {
        Object cell = row.get(place);
        return switch (cell) {
            case null -> null;
            case String text -> text;
            case BigDecimal amount -> amount.toPlainString();
            // 1.0E7 is no amount that anyone writes
            case Double number -> Double.isFinite(number) ? plain(BigDecimal.valueOf(number)) : number.toString();
            case Float number -> Float.isFinite(number) ? plain(new BigDecimal(number.toString())) : number.toString();
            case LocalDateTime moment -> moment.toString();
            case Instant moment -> moment.toString();
            // LocalDate, whole numbers and truth values are written as they print
            default -> cell.toString();
        };
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }
}
