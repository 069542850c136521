package chokepoint.economy.tables;

import chokepoint.economy.world.BadWorld;
import chokepoint.economy.world.Elasticities;
import chokepoint.economy.world.Table;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Trade elasticities by the names of sectors: a CSV file with the columns `sector` and `theta`, or `sigma` = θ + 1.
public final class SectorElasticities {

    private SectorElasticities() {}

    /// @param sectors every one of which must be in the file
    /// @throws BadWorld naming file and line
    public static Elasticities read(Path file, List<String> sectors) {
        var places = Table.places(sectors);
        var theta = new double[sectors.size()];
        Arrays.fill(theta, Double.NaN);
        Table.read(file, List.of("sector"), row -> {
            boolean sigma = row.has("sigma");
            double value = row.finite(sigma ? "sigma" : "theta") - (sigma ? 1 : 0);
            if (value <= 0) {
                throw row.refuse(sigma ? "sigma must be above 1" : "theta must be above 0");
            }
            Integer place = places.get(row.text("sector"));
            if (place != null) {
                theta[place] = value;
            }
        });
        for (int s = 0; s < theta.length; s++) {
            if (Double.isNaN(theta[s])) {
                throw new BadWorld("%s: no elasticity for the sector '%s'".formatted(file, sectors.get(s)));
            }
        }
        return Elasticities.ofTheta(theta);
    }
}
