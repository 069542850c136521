package chokepoint.app.economy;

import chokepoint.app.output.Answer;
import chokepoint.app.output.JsonWriter;
import chokepoint.app.output.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a change of tariffs would do.
///
/// @param shown the countries whose trade is shown to people, by place
/// @param top how many rows a table shows
record ImpactAnswer(Impact impact, Division division, List<Integer> shown, int top, Optional<Uncertainty> uncertainty)
        implements Answer {

    private static final int MOST_NAMED = 6;

    ImpactAnswer {
        shown = List.copyOf(shown);
    }

    private String question() {
        return "What would change: " + impact.scenario().name();
    }

    @Override
    public List<String> preface() {
        var lines = new ArrayList<>(ModelWords.preface(question(), impact.model(), impact.repaired()));
        List<String> changes = ModelWords.changes(impact.scenario());
        lines.add("The change: " + String.join("; ", changes.subList(0, Math.min(MOST_NAMED, changes.size())))
                + (changes.size() > MOST_NAMED ? "; and " + (changes.size() - MOST_NAMED) + " more (all in JSON)" : "")
                + ". Retaliation: " + ModelWords.retaliation(impact.scenario().retaliation()) + ".");
        lines.addAll(impact.supposed().notes());
        return lines;
    }

    @Override
    public List<Table> tables() {
        var by = new CountryTables(impact, shown, top);
        var tables = new ArrayList<Table>();
        tables.add(by.tariffs());
        if (!impact.simulation().players().isEmpty()) {
            tables.add(by.answers());
        }
        tables.addAll(
                switch (division) {
                    case COUNTRY -> List.of(by.outcomes(), by.made(), by.incomes());
                    case PARTNER -> List.of(new TradeTables(impact).partners(shown, top));
                    case SECTOR -> List.of(new TradeTables(impact).sectors(shown, top));
                    case PARTNER_SECTOR -> List.of(new TradeTables(impact).cells(shown, top));
                });
        uncertainty.ifPresent(found -> {
            tables.add(new DrawsTables(impact, found).intervals(by.rows()));
            tables.add(new DrawsTables(impact, found).tornado(top));
        });
        tables.add(ModelWords.certificate(
                List.of("Before", "After"),
                List.of(
                        impact.outcomes().before().certificate(),
                        impact.outcomes().after().certificate())));
        return tables;
    }

    @Override
    public List<Table> data() {
        var all = new ArrayList<Integer>();
        for (int i = 0; i < impact.economy().base().countries().size(); i++) {
            all.add(i);
        }
        return List.of(
                switch (division) {
                    case COUNTRY -> new CountryTables(impact, all, Integer.MAX_VALUE).data(uncertainty);
                    case PARTNER -> new TradeTables(impact).partnerData(all);
                    case SECTOR -> new TradeTables(impact).sectorData(all);
                    case PARTNER_SECTOR -> new TradeTables(impact).cellData(all);
                });
    }

    @Override
    public Optional<String> svg() {
        return Optional.of(new ImpactPicture(this).svg());
    }

    @Override
    public void writeJson(JsonWriter json) {
        new ImpactJson(impact, uncertainty).write(json);
    }
}
