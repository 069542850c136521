package chokepoint.batch;

import chokepoint.ledger.Ledger;
import chokepoint.ledger.nomenclature.Nomenclature;
import chokepoint.terms.Area;
import java.io.Serial;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// Entry lines as brokers have them: many goods, some lanes, every day of two years, facts on some, and one in
/// five hundred that nobody can rate. Each row comes from the seed and its number alone, whoever makes it.
///
/// @param american codes of the goods nomenclature
/// @param chinese likewise
/// @param seed the same seed gives the same rows
record GeneratedEntries(List<String> american, List<String> chinese, long seed)
        implements MapPartitionsFunction<Long, Row> {

    @Serial
    private static final long serialVersionUID = 1L;

    static final StructType SCHEMA = new StructType()
            .add("entry_number", DataTypes.StringType)
            .add("line_number", DataTypes.IntegerType)
            .add("code", DataTypes.StringType)
            .add("origin", DataTypes.StringType)
            .add("destination", DataTypes.StringType)
            .add("entered", DataTypes.DateType)
            .add("value", DataTypes.createDecimalType(14, 2))
            .add("facts", DataTypes.StringType)
            .add("broker's note", DataTypes.StringType);

    private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
    private static final int DAYS = 640;
    private static final LocalDate EDITION = LocalDate.parse("2026-01-01");
    private static final int CODES = 600;
    private static final int BAD = 500;
    private static final List<String> ORIGINS =
            List.of("CN", "CN", "CN", "CN", "VN", "MX", "CA", "DE", "JP", "KR", "IN", "BR");
    private static final List<String> FACTS =
            List.of("mode=vessel", "mode=vessel", "mode=air", "", "content.steel=40%;content.aluminum=10%;mode=vessel");

    /// Some lines of every chapter.
    static GeneratedEntries of(Ledger ledger, long seed) {
        return new GeneratedEntries(codes(ledger, Area.US), codes(ledger, Area.CN), seed);
    }

    private static List<String> codes(Ledger ledger, Area destination) {
        Nomenclature nomenclature = ledger.nomenclatures().find(destination).orElseThrow();
        var lines = nomenclature.lines(EDITION).stream()
                .filter(code -> code.digits().compareTo("98") < 0)
                .toList();
        return new SplittableRandom(EDITION.toEpochDay())
                .ints(CODES, 0, lines.size())
                .mapToObj(at -> lines.get(at).dotted())
                .toList();
    }

    /// @param parts how many tasks make them
    Dataset<Row> rows(SparkSession spark, long count, int parts) {
        return spark.range(0, count, 1, parts).as(Encoders.LONG()).mapPartitions(this, Encoders.row(SCHEMA));
    }

    @Override
    public Iterator<Row> call(Iterator<Long> numbers) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return numbers.hasNext();
            }

            @Override
            public Row next() {
                return row(numbers.next());
            }
        };
    }

    /// @param number from 0
    Row row(long number) {
        var random = new SplittableRandom(seed + number);
        boolean intoChina = random.nextInt(10) == 0;
        String code = one(intoChina ? chinese : american, random);
        String origin = intoChina ? "US" : one(ORIGINS, random);
        BigDecimal value = BigDecimal.valueOf(10_000 + random.nextInt(5_000_000), 2);
        String facts = one(FACTS, random);
        if (random.nextInt(BAD) == 0) {
            switch (random.nextInt(5)) {
                case 0 -> code = "9999" + code.substring(4);
                case 1 -> origin = "Atlantis";
                case 2 -> value = value.negate();
                case 3 -> facts = "mode=zeppelin";
                default -> code = "";
            }
        }
        return RowFactory.create(
                "E" + number / 5,
                (int) (number % 5 + 1),
                code,
                origin,
                intoChina ? "CN" : "US",
                FIRST.plusDays(random.nextInt(DAYS)),
                value,
                facts,
                number % 7 == 0 ? "said \"urgent\", twice" : null);
    }

    private static String one(List<String> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
