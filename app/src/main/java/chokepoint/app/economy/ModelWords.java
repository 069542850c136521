package chokepoint.app.economy;

import chokepoint.app.answer.Envelope;
import chokepoint.app.output.Column;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import chokepoint.economy.model.Certificate;
import chokepoint.economy.scenario.Change;
import chokepoint.economy.scenario.Retaliation;
import chokepoint.economy.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What every answer of a model says: the world, what was assumed, what was put right, and what shows that it is an
/// equilibrium.
final class ModelWords {

    /// More sectors are not named one by one.
    private static final int MOST_SECTORS = 6;

    private ModelWords() {}

    static List<String> preface(String question, ChosenModel model, List<String> repaired) {
        var world = model.world();
        var lines = new ArrayList<String>();
        lines.add(question + ", in " + world.name() + ": " + world.countries().size() + " countries, "
                + world.sectors().size() + " sectors, " + world.unit() + ".");
        lines.add(String.join(" ", model.assumptions()));
        lines.add(
                repaired.isEmpty()
                        ? "Nothing was put right in the world's files."
                        : "Put right in the world's files: " + repaired.size() + ", the first: " + repaired.getFirst());
        return lines;
    }

    /// What a picture says of its equilibrium.
    static String note(Certificate certificate) {
        return "Largest miss of an equation: " + Figure.miss(certificate.residual()) + "; of "
                + certificate.droppedEquation() + ", which was not solved: " + Figure.miss(certificate.dropped()) + ".";
    }

    /// @param how what else is said of how it was found
    static Table certificate(List<String> names, List<Certificate> certificates, String... how) {
        var notes = new ArrayList<>(List.of(how));
        notes.add("Held constant: " + certificates.getFirst().numeraire() + ". Refused above 1e-9.");
        var columns = new ArrayList<Column>();
        columns.add(Column.words("Check"));
        names.forEach(name -> columns.add(Column.numbers(name)));
        var rows = new ArrayList<List<String>>();
        rows.add(row("largest miss of an equation", certificates, one -> Figure.miss(one.residual())));
        rows.add(row(
                certificates.getFirst().droppedEquation() + ", not solved",
                certificates,
                one -> Figure.miss(one.dropped())));
        rows.add(row("all money doubled", certificates, one -> Figure.miss(one.homogeneity())));
        rows.add(row("found by", certificates, Certificate::method));
        return new Table("What shows that it is an equilibrium", columns, rows, notes);
    }

    private static List<String> row(
            String what, List<Certificate> certificates, java.util.function.Function<Certificate, String> cell) {
        var row = new ArrayList<String>();
        row.add(what);
        certificates.forEach(one -> row.add(cell.apply(one)));
        return row;
    }

    /// How far a search came.
    static String search(double slope, int evaluations) {
        return "Left of the gradient: " + Figure.miss(slope) + " after " + evaluations + " equilibria.";
    }

    /// The fields that every answer begins with.
    static void head(JsonWriter json, String answer, ChosenModel model, List<String> repaired) {
        var world = model.world();
        json.field("schema", Envelope.SCHEMA);
        json.field("answer", answer);
        json.object("world", () -> {
            json.field("name", world.name());
            json.field("source", world.source());
            json.field("unit", world.unit());
            json.field("countries", world.countries().size());
            json.field("sectors", world.sectors().size());
        });
        json.field("model", model.kind());
        json.array("assumptions", model.assumptions(), json::value);
        json.array("repaired", repaired, json::value);
    }

    static void certificate(JsonWriter json, String name, Certificate one) {
        json.object(name, () -> {
            Figure.missField(json, "residual", one.residual());
            json.field("dropped-equation", one.droppedEquation());
            Figure.missField(json, "dropped", one.dropped());
            Figure.missField(json, "homogeneity", one.homogeneity());
            json.field("numeraire", one.numeraire());
            json.field("evaluations", one.evaluations());
            json.field("method", one.method());
        });
    }

    /// A scenario as its file could say it.
    static List<String> changes(Scenario scenario) {
        return scenario.changes().stream().map(ModelWords::text).toList();
    }

    private static String text(Change change) {
        return switch (change) {
            case Change.Tariff tariff ->
                "%s on %s in %s: %s %s %%"
                        .formatted(
                                names(tariff.importers()),
                                names(tariff.exporters()),
                                sectors(tariff.sectors()),
                                tariff.how().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                                new java.math.BigDecimal(100 * tariff.rate())
                                        .round(new java.math.MathContext(10))
                                        .stripTrailingZeros()
                                        .toPlainString());
            case Change.Ban ban ->
                "ban %s to %s in %s".formatted(names(ban.exporters()), names(ban.importers()), sectors(ban.sectors()));
        };
    }

    private static String sectors(List<String> names) {
        return names.size() <= MOST_SECTORS
                ? names(names)
                : "%s … (%d sectors)".formatted(String.join("|", names.subList(0, MOST_SECTORS / 2)), names.size());
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "*" : String.join("|", names);
    }

    static String retaliation(Retaliation retaliation) {
        return switch (retaliation) {
            case Retaliation.None none -> "none";
            case Retaliation.Reciprocal reciprocal -> "reciprocal";
            case Retaliation.Stated stated -> "as stated in a file";
            case Retaliation.BestResponse best -> "best response";
            case Retaliation.Nash nash -> "Nash";
        };
    }
}
