package chokepoint.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A scenario on Spark says what it adds, row by row and in total.
class ScenarioDifferenceTest {

    @TempDir
    private Path folder;

    @Test
    void the_difference_is_what_the_scenario_owes_more_than_the_law_alone() throws Exception {
        Path entries = Files.writeString(folder.resolve("entries.csv"), """
                code,origin,entered,value,mode
                8505.11.0070,CN,2025-06-06,10000,vessel
                8505.11.0070,DE,2025-06-06,10000,vessel
                7307.23.0030,CN,2025-06-06,10000,vessel
                0000.00,CN,2025-06-06,10000,vessel
                """);
        Path scenario = Files.writeString(folder.resolve("reciprocal-60.yaml"), """
                instrument: us/suppose-reciprocal-60
                title: The reciprocal duty on China at 60 % since Geneva
                source: supposed
                effects:
                  - suspend: us/ieepa-reciprocal/cn
                    id: us/suppose/reciprocal-60
                    provision: in place of EO 14298, sec. 2(i)
                    from: 2025-05-14
                    until: 2026-02-24
                    to: 60%
                """);
        assertThat(SparkRun.of(entries, "-o", folder.resolve("law")).code()).isZero();
        SparkRun run = SparkRun.of(entries, "--scenario", scenario, "-o", folder.resolve("supposed"));
        assertThat(run.code()).as(run.err()).isZero();

        try (SparkSession spark = SparkRun.session()) {
            List<Row> law = SparkRun.rows(spark, folder.resolve("law"));
            List<Row> supposed = SparkRun.rows(spark, folder.resolve("supposed"));
            assertThat(supposed).hasSize(4);
            int compared = 0;
            BigDecimal sum = BigDecimal.ZERO;
            for (int i = 0; i < 4; i++) {
                BigDecimal before = law.get(i).getAs("duty");
                BigDecimal after = supposed.get(i).getAs("duty");
                BigDecimal difference = supposed.get(i).getAs("difference");
                if (before == null || after == null) {
                    assertThat(difference).isNull();
                } else {
                    compared++;
                    sum = sum.add(difference);
                    assertThat(difference).isEqualByComparingTo(after.subtract(before));
                    assertThat(supposed.get(i).<BigDecimal>getAs("duty_under_law"))
                            .isEqualByComparingTo(before);
                    assertThat(supposed.get(i).<BigDecimal>getAs("duty_under_scenario"))
                            .isEqualByComparingTo(after);
                }
            }
            assertThat(supposed.getFirst().<BigDecimal>getAs("difference")).isEqualByComparingTo("5000");
            assertThat(supposed.get(1).<BigDecimal>getAs("difference")).isEqualByComparingTo("0");
            assertThat(supposed.get(3).<BigDecimal>getAs("difference")).isNull();
            assertThat(run.out())
                    .containsPattern("rows compared with the law alone +" + compared + "\n")
                    .containsPattern("difference in USD +" + "%,.2f".formatted(sum) + "\n");
        }
    }

    @Test
    void without_a_scenario_there_is_nothing_to_compare() throws Exception {
        Path entries = Files.writeString(
                folder.resolve("entries.csv"), "code,origin,entered,value\n8505.11.0070,CN,2025-06-06,10000\n");
        SparkRun run = SparkRun.of(entries, "-o", folder.resolve("law"));
        assertThat(run.out()).doesNotContain("compared");
        try (SparkSession spark = SparkRun.session()) {
            assertThat(spark.read().parquet(folder.resolve("law").toString()).columns())
                    .doesNotContain("difference");
        }
    }
}
