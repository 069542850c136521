package chokepoint.app.economy;

import chokepoint.app.output.Column;
import chokepoint.app.output.Table;
import chokepoint.economy.outcome.Decomposition;
import chokepoint.economy.outcome.TradeChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was traded before and after an impact: by partner, by sector, by both. Customs value, in the world's money.
///
/// @param known the parts of welfare of the countries asked for so far
record TradeTables(Impact impact, Map<Integer, Decomposition.Part> known) {

    private static final String PARTS =
            " Terms of trade and volume: what the row adds to the welfare of its country, 100 × logarithm.";

    TradeTables(Impact impact) {
        this(impact, new HashMap<>());
    }

    /// What each country buys from each of its partners: where one falls and others rise, trade is diverted.
    Table partners(List<Integer> importers, int top) {
        return shown("Who buys from whom", false, imports(importers, false), top);
    }

    Table partnerData(List<Integer> importers) {
        return data(false, imports(importers, false));
    }

    Table cells(List<Integer> importers, int top) {
        return shown("Who buys what from whom", true, imports(importers, true), top);
    }

    Table cellData(List<Integer> importers) {
        return data(true, imports(importers, true));
    }

    private List<TradeChange> imports(List<Integer> importers, boolean bySector) {
        return importers.stream()
                .flatMap(i -> (bySector
                                ? impact.outcomes().importsBySector(i)
                                : impact.outcomes().importsByPartner(i))
                        .stream())
                .filter(one -> one.before() != 0 || one.after() != 0)
                .toList();
    }

    private Table shown(String title, boolean bySector, List<TradeChange> all, int top) {
        List<List<String>> rows = all.stream()
                .sorted(Comparator.comparingDouble(one -> -Math.abs(one.difference())))
                .limit(top)
                .map(one -> cells(one, bySector, true))
                .toList();
        return new Table(
                title + ", " + impact.model().world().unit(),
                columns(bySector),
                rows,
                List.of(rows.size() + " of " + all.size() + " flows, the largest changes first; at customs value."
                        + PARTS));
    }

    private Table data(boolean bySector, List<TradeChange> all) {
        return new Table(
                "",
                columns(bySector),
                all.stream().map(one -> cells(one, bySector, false)).toList(),
                List.of());
    }

    private static List<Column> columns(boolean bySector) {
        var columns = new ArrayList<Column>();
        columns.add(Column.words("Importer"));
        columns.add(Column.words("Exporter"));
        if (bySector) {
            columns.add(Column.words("Sector"));
        }
        columns.add(Column.numbers("Before"));
        columns.add(Column.numbers("After"));
        columns.add(Column.numbers("Change"));
        columns.add(Column.numbers("Percent"));
        columns.add(Column.numbers("Terms of trade"));
        columns.add(Column.numbers("Volume"));
        return columns;
    }

    private List<String> cells(TradeChange one, boolean bySector, boolean people) {
        var cells = new ArrayList<String>();
        cells.add(one.importer());
        cells.add(one.exporter());
        if (bySector) {
            cells.add(one.sector());
        }
        for (double money : new double[] {one.before(), one.after(), one.difference()}) {
            cells.add(people ? Figure.money(money) : Figure.cell(money));
        }
        double percent = percent(one.before(), one.after());
        cells.add(people ? Figure.percent(percent) : Figure.cell(percent));
        add(
                cells,
                impact.share(
                        parts(countries().indexOf(one.importer())),
                        countries().indexOf(one.exporter()),
                        bySector ? impact.economy().base().sectors().indexOf(one.sector()) : -1),
                people);
        return cells;
    }

    private List<String> countries() {
        return impact.economy().base().countries();
    }

    /// What the parts of welfare are for one country; each is worked out once.
    private Decomposition.Part parts(int country) {
        return known.computeIfAbsent(country, impact.exact()::of);
    }

    private static void add(List<String> cells, Impact.Share share, boolean people) {
        cells.add(people ? Figure.percent(share.termsOfTrade()) : Figure.cell(share.termsOfTrade()));
        cells.add(people ? Figure.percent(share.volume()) : Figure.cell(share.volume()));
    }

    private static double percent(double before, double after) {
        return 100 * (after / before - 1);
    }

    /// Imports, exports and output of each country by sector.
    Table sectors(List<Integer> countries, int top) {
        record Row(int country, int sector, double moved) {}
        int sectors = impact.economy().base().sectors().size();
        var all = new ArrayList<Row>();
        for (int country : countries) {
            for (int s = 0; s < sectors; s++) {
                double moved = Math.abs(impact.sector(country, s, false).output()
                        - impact.sector(country, s, true).output());
                all.add(new Row(country, s, moved));
            }
        }
        all.sort(Comparator.comparingDouble(row -> -row.moved()));
        List<List<String>> rows = all.stream()
                .limit(top)
                .map(row -> sector(row.country(), row.sector(), true))
                .toList();
        return new Table(
                "By sector, " + impact.model().world().unit(),
                SECTOR_COLUMNS,
                rows,
                List.of(rows.size() + " of " + all.size()
                        + " sectors, those whose output moves most first; at customs value." + PARTS));
    }

    Table sectorData(List<Integer> countries) {
        var rows = new ArrayList<List<String>>();
        for (int country : countries) {
            for (int s = 0; s < impact.economy().base().sectors().size(); s++) {
                rows.add(sector(country, s, false));
            }
        }
        return new Table("", SECTOR_COLUMNS, rows, List.of());
    }

    private static final List<Column> SECTOR_COLUMNS = List.of(
            Column.words("Country"),
            Column.words("Sector"),
            Column.numbers("Imports before"),
            Column.numbers("Imports after"),
            Column.numbers("Exports before"),
            Column.numbers("Exports after"),
            Column.numbers("Output before"),
            Column.numbers("Output after"),
            Column.numbers("Output percent"),
            Column.numbers("Terms of trade"),
            Column.numbers("Volume"));

    private List<String> sector(int country, int sector, boolean people) {
        Impact.SectorTrade was = impact.sector(country, sector, true);
        Impact.SectorTrade is = impact.sector(country, sector, false);
        var cells = new ArrayList<String>();
        cells.add(impact.economy().base().countries().get(country));
        cells.add(impact.economy().base().sectors().get(sector));
        for (double money :
                new double[] {was.imports(), is.imports(), was.exports(), is.exports(), was.output(), is.output()}) {
            cells.add(people ? Figure.money(money) : Figure.cell(money));
        }
        double percent = percent(was.output(), is.output());
        cells.add(people ? Figure.percent(percent) : Figure.cell(percent));
        add(cells, impact.share(parts(country), -1, sector), people);
        return cells;
    }
}
