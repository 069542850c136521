package chokepoint.batch;

import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/// Spark as we want it: quiet, and on one machine reachable by nobody else.
final class Sessions {

    private static final String LOOPBACK = "127.0.0.1";

    private Sessions() {}

    /// @param master where to run; where empty, `spark-submit` has said it
    static SparkSession open(Optional<String> master) {
        var builder = SparkSession.builder()
                .appName("chokepoint batch")
                // days and moments come as those of java.time, which print as people write them
                .config("spark.sql.datetime.java8API.enabled", true)
                .config("spark.sql.session.timeZone", "UTC");
        master.ifPresent(builder::master);
        if (master.filter(name -> name.startsWith("local")).isPresent()) {
            builder.config("spark.driver.host", LOOPBACK)
                    .config("spark.driver.bindAddress", LOOPBACK)
                    .config("spark.ui.enabled", false)
                    .config("spark.log.level", "ERROR");
        }
        return builder.getOrCreate();
    }
}
