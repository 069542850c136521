package chokepoint.app.economy;

import chokepoint.app.UserError;
import chokepoint.economy.model.Border;
import chokepoint.economy.model.Deficits;
import chokepoint.economy.model.ExchangeModel;
import chokepoint.economy.model.Inputs;
import chokepoint.economy.model.LabourSupply;
import chokepoint.economy.model.RevenueUse;
import chokepoint.economy.model.Scale;
import chokepoint.economy.model.SectorScale;
import chokepoint.economy.world.Table;
import chokepoint.economy.world.World;
import chokepoint.terms.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which model is asked, and its parts.
final class ModelOption {

    private static final String SHARE = "share-of-income";
    private static final List<String> KINDS = List.of("exchange", "sectoral", "linked", "markup");

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            description =
                    "exchange (one cost a country), sectoral (one a sector), linked (input-output links), markup (profits)"
                            + " (default: linked where the world has inputs, else exchange).")
    private @Nullable String model;

    @Option(
            names = "--deficits",
            paramLabel = "WHAT",
            defaultValue = "kept",
            description = "kept (as large as they were, relative to world income), none (trade balances),"
                    + " share-of-income (the same part of a country's income), or a file with country,transfer"
                    + " (default: ${DEFAULT-VALUE}).")
    private String deficits;

    @Option(
            names = "--as-published",
            description =
                    "exchange: take the transfers of a file though they do not sum to zero, which is no equilibrium;"
                            + " the certificate says by how much a market misses.")
    private boolean asPublished;

    @Option(
            names = "--revenue",
            paramLabel = "USE",
            description =
                    "exchange, sectoral: lump-sum (to households) or income-tax (in its place) (default: lump-sum).")
    private @Nullable String revenue;

    @Option(
            names = "--labour",
            paramLabel = "KAPPA",
            description =
                    "exchange, sectoral: by how many per cent work grows with one per cent of real pay (default: 0).")
    private @Nullable Double labour;

    @Option(
            names = "--scale",
            paramLabel = "PSI",
            description =
                    "exchange, sectoral, linked: by how many per cent cost falls with one per cent of size (default: 0).")
    private @Nullable Double scale;

    @Option(
            names = "--scale-by",
            paramLabel = "WHAT",
            description =
                    "linked: size is that of entry (sales over the cost of labour and inputs) or of work (default:"
                            + " entry).")
    private @Nullable String scaleBy;

    @Option(
            names = "--labour-share",
            paramLabel = "BETA",
            description =
                    "exchange, sectoral: the part of cost that is labour, the rest being inputs bought like final goods"
                            + " (default: 1).")
    private @Nullable Double labourShare;

    @Option(
            names = "--distribution",
            paramLabel = "FILE",
            description =
                    "exchange, sectoral: importer,pass_through,margin of trade within the importer (default: none).")
    private @Nullable Path distribution;

    @Option(
            names = "--political",
            paramLabel = "FILE",
            description = "markup: country,sector,weight of a sector's income in the eyes of its government, which"
                    + " sets tariffs by it (default: 1, all alike).")
    private @Nullable Path political;

    /// The model asked for, on a world.
    ChosenModel of(World world) {
        Deficits closure = closure(world);
        String kind = kind(world);
        if (political != null && !kind.equals("markup")) {
            throw new UserError("--political is a part of --model markup; " + kind + " has none");
        }
        if (closure instanceof Deficits.ShareOfIncome && kind.equals("exchange")) {
            throw new UserError(
                    "--deficits share-of-income is a part of --model sectoral, linked and markup; exchange has none."
                            + " Maybe --model sectoral, which without its parts is the same?");
        }
        return switch (kind) {
            case "linked" -> {
                partsBelongToExchange();
                if (world.production().isEmpty()) {
                    throw new UserError(
                            "--model linked: the world " + world.name()
                                    + " has no inputs.csv, so its sectors buy nothing from each other. Maybe --model exchange?");
                }
                yield new ChosenModel.Linked(world, closure, sectorScale(world));
            }
            case "markup" -> {
                partsBelongToExchange();
                noScale("markup");
                yield new ChosenModel.Markup(world.withoutLinkages(), closure, politicalWeights(world));
            }
            default -> {
                if (scaleBy != null) {
                    throw new UserError("--scale-by is a part of --model linked; the model asked for has none");
                }
                yield new ChosenModel.Exchange(
                        world.withoutLinkages(), exchange(world, closure), kind.equals("sectoral"));
            }
        };
    }

    private double[][] politicalWeights(World world) {
        var weights = new double[world.countries().size()][world.sectors().size()];
        for (double[] country : weights) {
            Arrays.fill(country, 1);
        }
        if (political != null) {
            var countries = Table.places(world.countries());
            var sectors = Table.places(world.sectors());
            Table.read(political, List.of("country", "sector", "weight"), row -> {
                double weight = row.finite("weight");
                if (!(weight >= 0)) {
                    throw row.refuse("a political weight is not below 0, as is " + weight);
                }
                weights[row.place("country", countries)][row.place("sector", sectors)] = weight;
            });
        }
        return weights;
    }

    private void noScale(String kind) {
        if (scale != null || scaleBy != null) {
            throw new UserError("--scale is a part of --model exchange, sectoral and linked; " + kind + " has none");
        }
    }

    private SectorScale sectorScale(World world) {
        if (scale == null) {
            if (scaleBy != null) {
                throw new UserError("--scale-by needs --scale: by how many per cent cost falls");
            }
            return new SectorScale.Constant();
        }
        var psi = new double[world.sectors().size()];
        Arrays.fill(psi, scale);
        try {
            return switch (scaleBy == null ? "entry" : scaleBy) {
                case "entry" -> new SectorScale.OfEntry(psi);
                case "work" -> new SectorScale.OfWork(psi);
                default -> throw new UserError("--scale-by " + scaleBy + ": there are entry and work");
            };
        } catch (IllegalArgumentException wrong) {
            throw new UserError("--scale: " + wrong.getMessage(), wrong);
        }
    }

    private String kind(World world) {
        if (model == null) {
            return world.production().isPresent() && part().isEmpty()
                    ? "linked"
                    : deficits.equals(SHARE) ? "sectoral" : "exchange";
        }
        if (!KINDS.contains(model)) {
            throw new UserError("--model " + model + ": there is no such model." + Nearest.maybe(model, KINDS)
                    + " There are " + String.join(", ", KINDS));
        }
        return model;
    }

    /// The first option given that only the exchange model has; empty where there is none.
    private String part() {
        return revenue != null
                ? "--revenue"
                : labour != null
                        ? "--labour"
                        : labourShare != null ? "--labour-share" : distribution != null ? "--distribution" : "";
    }

    private void partsBelongToExchange() {
        if (!part().isEmpty()) {
            throw new UserError(part() + " is a part of --model exchange and sectoral; the model asked for has none");
        }
    }

    private ExchangeModel exchange(World world, Deficits closure) {
        try {
            return new ExchangeModel(
                    closure,
                    revenueUse(),
                    labour == null ? new LabourSupply.Fixed() : new LabourSupply.Elastic(labour),
                    scale == null ? new Scale.Constant() : new Scale.External(scale),
                    distribution == null ? new Border.Plain() : border(world, distribution),
                    labourShare == null ? new Inputs.LabourOnly() : new Inputs.Roundabout(labourShare));
        } catch (IllegalArgumentException wrong) {
            throw new UserError("--model exchange: " + wrong.getMessage(), wrong);
        }
    }

    private RevenueUse revenueUse() {
        return switch (revenue == null ? "lump-sum" : revenue.toLowerCase(Locale.ROOT)) {
            case "lump-sum" -> RevenueUse.LUMP_SUM;
            case "income-tax" -> RevenueUse.REPLACES_INCOME_TAX;
            default ->
                throw new UserError("--revenue " + revenue + ": there is no such use. There are lump-sum, income-tax");
        };
    }

    private static Border border(World world, Path file) {
        int n = world.countries().size();
        var passThrough = new double[n];
        Arrays.fill(passThrough, 1);
        var margin = new double[n];
        var places = Table.places(world.countries());
        var seen = new HashSet<Integer>();
        Table.read(file, List.of("importer", "pass_through", "margin"), row -> {
            int importer = row.place("importer", places);
            once(seen, importer, row);
            passThrough[importer] = row.finite("pass_through");
            margin[importer] = row.finite("margin");
            if (!(passThrough[importer] > 0) || !(margin[importer] >= 0 && margin[importer] < 1)) {
                throw row.refuse("pass_through is above 0, margin from 0 to below 1");
            }
        });
        return new Border.Distribution(passThrough, margin);
    }

    private Deficits closure(World world) {
        if (asPublished && List.of("kept", "none", SHARE).contains(deficits)) {
            throw new UserError("--as-published needs --deficits FILE: it is about transfers that do not sum to zero");
        }
        return switch (deficits) {
            case "kept" -> new Deficits.Kept();
            case "none" -> new Deficits.None();
            case SHARE -> new Deficits.ShareOfIncome();
            default -> {
                Path file = Path.of(deficits);
                if (!Files.isRegularFile(file)) {
                    throw new UserError(
                            "--deficits " + deficits
                                    + ": there is no such treatment and no such file. There are kept, none, share-of-income, or a file with country,transfer");
                }
                yield given(world, file, asPublished);
            }
        };
    }

    private static Deficits given(World world, Path file, boolean asPublished) {
        var transfers = new double[world.countries().size()];
        var places = Table.places(world.countries());
        var seen = new HashSet<Integer>();
        Table.read(file, List.of("country", "transfer"), row -> {
            int country = row.place("country", places);
            once(seen, country, row);
            transfers[country] = row.finite("transfer");
        });
        return asPublished ? new Deficits.AsPublished(transfers) : new Deficits.Given(transfers);
    }

    private static void once(Set<Integer> seen, int country, Table.Row row) {
        if (!seen.add(country)) {
            throw row.refuse("the country stands in an earlier line too");
        }
    }
}
