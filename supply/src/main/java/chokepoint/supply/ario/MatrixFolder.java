package chokepoint.supply.ario;

import chokepoint.supply.files.BadFile;
import chokepoint.terms.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Reads a world from matrices: Z, Y and perhaps x, each a [Matrix] in a file of its own.
///
/// `Z.csv`, `Y.csv`, `x.csv`, or `Z.txt` … as pymrio saves them, or `in_Z_annual.csv` …. Names decide where a figure
/// goes, not the order in which a file lists them.
final class MatrixFolder {

    private static final List<String> FORMS = List.of("%s.csv", "%s.txt", "in_%s_annual.csv");

    private final Matrix flows;
    private final Matrix demand;
    private final Optional<Matrix> output;
    private final TreeSet<String> regions = new TreeSet<>();
    private final TreeSet<String> sectors = new TreeSet<>();
    private final Map<String, Integer> places = new HashMap<>();

    private MatrixFolder(Matrix flows, Matrix demand, Optional<Matrix> output) {
        this.flows = flows;
        this.demand = demand;
        this.output = output;
    }

    /// The world of a folder that has a matrix of flows; empty where it has none.
    static Optional<World> find(Path folder) {
        return file(folder, "Z").map(flows -> {
            Path demand = file(folder, "Y")
                    .orElseThrow(() -> new BadFile(
                            folder.toString(), 0, "has " + flows.getFileName() + " and no matrix of final demand, Y"));
            return new MatrixFolder(
                            Matrix.read(flows),
                            Matrix.read(demand),
                            file(folder, "x").map(Matrix::read))
                    .world();
        });
    }

    private static Optional<Path> file(Path folder, String letter) {
        return FORMS.stream()
                .map(form -> folder.resolve(form.formatted(letter)))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private World world() {
        flows.columns().stream().map(name -> industry(flows, 1, name)).forEach(industry -> {
            regions.add(industry.region());
            sectors.add(industry.sector());
        });
        int sectorCount = sectors.size();
        int region = 0;
        for (String r : regions) {
            int sector = 0;
            for (String s : sectors) {
                places.put(r + "|" + s, region * sectorCount + sector++);
            }
            region++;
        }
        int n = regions.size() * sectorCount;
        sameNames(flows);
        sameNames(demand);
        int[] place =
                flows.columns().stream().mapToInt(name -> place(flows, 1, name)).toArray();
        var z = new double[n][n];
        for (int row = 0; row < flows.rows().size(); row++) {
            double[] to = z[place(flows, row)];
            double[] from = flows.values().get(row);
            for (int i = 0; i < from.length; i++) {
                to[place[i]] = from[i];
            }
        }
        List<String> columns = demand.columns().stream().sorted().toList();
        int[] column = demand.columns().stream()
                .mapToInt(name -> Collections.binarySearch(columns, name))
                .toArray();
        var y = new double[n * columns.size()];
        for (int row = 0; row < demand.rows().size(); row++) {
            double[] from = demand.values().get(row);
            for (int i = 0; i < from.length; i++) {
                y[place(demand, row) * columns.size() + column[i]] = from[i];
            }
        }
        return new World(List.copyOf(regions), List.copyOf(sectors), columns, z, y, output(z, y, columns.size()));
    }

    private double[] output(double[][] z, double[] y, int columns) {
        var x = new double[z.length];
        if (output.isEmpty()) {
            for (int f = 0; f < x.length; f++) {
                x[f] = Arrays.stream(z[f]).sum()
                        + Arrays.stream(y, f * columns, (f + 1) * columns).sum();
            }
            return x;
        }
        Matrix given = output.get();
        if (given.columns().size() != 1) {
            throw new BadFile(given.name(), 1, given.columns().size() + " columns, where output is one");
        }
        sameNames(given);
        for (int row = 0; row < given.rows().size(); row++) {
            x[place(given, row)] = given.values().get(row)[0];
        }
        return x;
    }

    /// Every column of the flows has a row, and no other industry has.
    private void sameNames(Matrix matrix) {
        var there = new HashSet<>(matrix.rows());
        var wanted = new HashSet<>(flows.columns());
        for (int row = 0; row < matrix.rows().size(); row++) {
            if (!wanted.contains(matrix.rows().get(row))) {
                String name = matrix.rows().get(row);
                throw new BadFile(
                        matrix.name(),
                        matrix.lines().get(row),
                        "row '" + name + "' has no column in " + flows.name() + "."
                                + Nearest.maybe(name, flows.columns()));
            }
        }
        flows.columns().stream()
                .filter(name -> !there.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadFile(
                            matrix.name(),
                            0,
                            (matrix == flows ? "is not square: column '" : "lacks industries: '") + name
                                    + "' has no row" + (matrix == flows ? "" : " here") + "."
                                    + Nearest.maybe(name, matrix.rows()));
                });
    }

    private int place(Matrix matrix, int row) {
        return place(matrix, matrix.lines().get(row), matrix.rows().get(row));
    }

    private int place(Matrix matrix, int line, String name) {
        return places.getOrDefault(industry(matrix, line, name).toString(), -1);
    }

    private static Industry industry(Matrix matrix, int line, String name) {
        try {
            return Industry.parse(name);
        } catch (IllegalArgumentException wrong) {
            throw new BadFile(matrix.name(), line, String.valueOf(wrong.getMessage()));
        }
    }
}
