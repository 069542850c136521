package chokepoint.app.batch;

import static chokepoint.app.batch.ColumnPages.text;
import static chokepoint.app.batch.ColumnPages.whole;

import chokepoint.app.batch.Thrift.Listed;
import chokepoint.app.batch.Thrift.Struct;
import chokepoint.duty.entries.RatedColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The columns that we write into a Parquet file, as its footer describes them. Each may have nothing in a cell.
///
/// Numbers of fields after `parquet.thrift` of the Apache Parquet format.
final class ParquetSchema {

    private static final int INT64 = 2;
    private static final int BYTE_ARRAY = 6;
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int DECIMAL = 5;
    private static final int SIGNED_64 = 18;
    private static final int CENTS = 2;
    private static final int DIGITS = 18;
    private static final Struct EMPTY = new Struct(Map.of());

    private final List<Thrift> columns = new ArrayList<>();

    void add(String name, RatedColumn.Kind kind) {
        columns.add(
                switch (kind) {
                    case TEXT -> element(name, BYTE_ARRAY, UTF8).with(10, new Struct(Map.of(1, EMPTY)));
                    case WHOLE -> element(name, INT64, SIGNED_64);
                    case AMOUNT ->
                        element(name, INT64, DECIMAL)
                                .with(7, whole(CENTS))
                                .with(8, whole(DIGITS))
                                .with(10, new Struct(Map.of(5, new Struct(Map.of(1, whole(CENTS), 2, whole(DIGITS))))));
                });
    }

    private static Struct element(String name, int type, int converted) {
        return new Struct(Map.of(1, whole(type), 3, whole(OPTIONAL), 4, text(name), 6, whole(converted)));
    }

    /// The footer of a file with these columns and without rows.
    ParquetFooter footer() {
        var elements = new ArrayList<Thrift>();
        elements.add(new Struct(Map.of(4, text("entries"), 5, whole(columns.size()))));
        elements.addAll(columns);
        return new ParquetFooter(
                new Struct(Map.of(
                        1, whole(1),
                        2, new Listed(Thrift.LIST, Thrift.STRUCT, elements),
                        3, new Thrift.Whole(Thrift.I64, 0),
                        4, new Listed(Thrift.LIST, Thrift.STRUCT, List.of()),
                        6, text("chokepoint"))),
                0);
    }
}
