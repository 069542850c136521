package chokepoint.duty.entries;

import chokepoint.duty.Consignment;
import chokepoint.ledger.Ledger;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.CustomsClock;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import chokepoint.terms.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads rows of texts as entry lines. For as many threads as one likes.
public final class EntryReader {

    /// Lists of facts that are remembered, so that rows which state the same share it.
    private static final int MOST_REMEMBERED = 200_000;

    private final Ledger ledger;
    private final Map<String, Integer> places;
    private final List<String> unknown;
    private final StatedFacts stated;
    private final Map<String, Integer> factPlaces = new LinkedHashMap<>();
    private final Map<String, Area> areas = new ConcurrentHashMap<>();
    private final Map<List<String>, Facts> remembered = new ConcurrentHashMap<>();

    EntryReader(Ledger ledger, Map<String, Integer> places, Collection<String> unknown) {
        this.ledger = ledger;
        this.places = Map.copyOf(places);
        this.unknown = List.copyOf(unknown);
        this.stated = new StatedFacts(ledger);
        ledger.log().vocabulary().definitions().forEach(fact -> {
            Integer place = places.get(fact.key());
            if (place != null) {
                factPlaces.put(fact.key(), place);
            }
        });
    }

    /// Columns of the head line that are no standard ones, as they are written there.
    public List<String> unknown() {
        return unknown;
    }

    /// What reads rows of bytes straight into a chunk, and asks this reader for every row with something new in it.
    ///
    /// @param isCell whether what stands at a place is a cell of the row; else it is the same for every row
    /// @param isPlain whether the cells at a place are written as this reader reads them
    public ChunkReader into(EntryChunk chunk, IntPredicate isCell, IntPredicate isPlain) {
        return new ChunkReader(chunk, places, factPlaces, isCell, isPlain);
    }

    /// @param cells in the order of the head line
    public EntryRow read(long row, List<? extends @Nullable String> cells) {
        return read(row, place -> place < cells.size() ? cells.get(place) : null);
    }

    /// @param cell the text at a place of the head line, counted from 0; null or empty where nothing stands there
    public EntryRow read(long row, IntFunction<@Nullable String> cell) {
        var reading = new Reading(cell);
        try {
            return reading.entry(row);
        } catch (BadCell bad) {
            return new Rejected(row, reading.column, reading.text(reading.column), bad.reason(), bad.advice());
        }
    }

    private Area area(String text) {
        Area known = areas.get(text);
        if (known == null) {
            try {
                known = ledger.log().areas().area(text);
            } catch (IllegalArgumentException wrong) {
                throw BadCell.of(String.valueOf(wrong.getMessage()));
            }
            areas.put(text, known);
        }
        return known;
    }

    /// One row, and the column that is being read.
    private final class Reading {
        private final IntFunction<@Nullable String> cell;
        private String column = EntryColumns.CODE;

        Reading(IntFunction<@Nullable String> cell) {
            this.cell = cell;
        }

        String text(String name) {
            Integer place = places.get(name);
            String text = place == null ? null : cell.apply(place);
            return text == null ? "" : text.strip();
        }

        private String next(String name) {
            column = name;
            return text(name);
        }

        private String required(String name) {
            String text = next(name);
            if (text.isEmpty()) {
                throw new BadCell("nothing stands there", "");
            }
            return text;
        }

        Entry entry(long row) {
            CommodityCode code = Cells.code(required(EntryColumns.CODE));
            Area origin = area(required(EntryColumns.ORIGIN));
            Area destination = destination();
            Instant entered = entered(CustomsClock.of(destination));
            BigDecimal value = Cells.amount(required(EntryColumns.VALUE));
            if (value.signum() == 0) {
                throw new BadCell("the customs value is more than zero", "");
            }
            String currency = currency(destination);
            String export = next(EntryColumns.EXPORT_COUNTRY);
            Optional<Area> exportCountry = export.isEmpty() ? Optional.empty() : Optional.of(area(export));
            Facts facts = facts();
            Filed filed = filed();
            return new Entry(
                    row,
                    text(EntryColumns.ENTRY_NUMBER),
                    text(EntryColumns.LINE_NUMBER),
                    exportCountry,
                    consignment(code, new Lane(origin, destination), entered, new Money(value, currency), facts),
                    filed);
        }

        private Instant entered(CustomsClock clock) {
            Instant entered = Cells.entered(required(EntryColumns.ENTERED), clock);
            if (clock.dayOf(entered).isBefore(KnownGoods.COVERAGE_BEGINS)) {
                throw new BadCell("before coverage: the ledger begins on " + KnownGoods.COVERAGE_BEGINS, "");
            }
            return entered;
        }

        private Area destination() {
            String text = next(EntryColumns.DESTINATION);
            Area destination = text.isEmpty() ? Area.US : area(text);
            if (ledger.nomenclatures().find(destination).isEmpty()) {
                throw new BadCell(
                        "the ledger holds no tariff of " + ledger.log().areas().name(destination),
                        "It holds those of "
                                + ledger.nomenclatures().all().stream()
                                        .map(one -> ledger.log().areas().name(Area.of(one.territory())))
                                        .collect(Collectors.joining(" and ")));
            }
            return destination;
        }

        private String currency(Area destination) {
            String due = destination.equals(Area.CN) ? "CNY" : "USD";
            String text = next(EntryColumns.CURRENCY);
            if (!text.isEmpty() && !text.equalsIgnoreCase(due)) {
                throw new BadCell(
                        "the customs of the destination works in " + due,
                        "Write the value in " + due + ", at the rate that customs takes");
            }
            return due;
        }

        private Facts facts() {
            var pairs = new ArrayList<String>(0);
            factPlaces.forEach((key, place) -> {
                String text = next(key);
                if (!text.isEmpty()) {
                    String whole = key.startsWith("quantity") && isNumber(text) ? text + " " + unit(key) : text;
                    pairs.add(stated.pair(key, whole));
                }
            });
            String list = next(EntryColumns.FACTS);
            if (!list.isEmpty()) {
                pairs.add(list);
            }
            if (pairs.isEmpty()) {
                return Facts.none();
            }
            Facts known = remembered.get(pairs);
            if (known != null) {
                return known;
            }
            int columns = pairs.size() - (list.isEmpty() ? 0 : 1);
            for (String pair : pairs.subList(0, columns)) {
                column = pair.substring(0, pair.indexOf('='));
                stated.check(pair);
            }
            column = EntryColumns.FACTS;
            Facts facts = stated.together(pairs.subList(0, columns), list);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(List.copyOf(pairs), facts);
            }
            return facts;
        }

        private static boolean isNumber(String text) {
            return text.chars()
                    .allMatch(character -> character >= '0' && character <= '9' || ".,".indexOf(character) >= 0);
        }

        private String unit(String key) {
            String unit = text(key.equals("quantity") ? EntryColumns.QUANTITY_UNIT : EntryColumns.QUANTITY2_UNIT);
            if (unit.isEmpty()) {
                throw new BadCell("a quantity without its unit", "Write 1200 kg, or the unit in " + key + "_unit");
            }
            return unit;
        }

        private Filed filed() {
            String headings = next(EntryColumns.FILED_HEADINGS);
            List<String> filedHeadings = headings.isEmpty() ? List.of() : Cells.headings(headings);
            String rate = next(EntryColumns.FILED_RATE);
            Optional<BigDecimal> filedRate = rate.isEmpty() ? Optional.empty() : Optional.of(Cells.percent(rate));
            String duty = next(EntryColumns.FILED_DUTY);
            Optional<BigDecimal> filedDuty = duty.isEmpty() ? Optional.empty() : Optional.of(Cells.amount(duty));
            return filedHeadings.isEmpty() && filedRate.isEmpty() && filedDuty.isEmpty()
                    ? Filed.NOTHING
                    : new Filed(filedHeadings, filedRate, filedDuty);
        }

        private Consignment consignment(CommodityCode code, Lane lane, Instant entered, Money value, Facts facts) {
            try {
                var consignment = new Consignment(code, lane, entered, value, facts);
                if (consignment.exceedsItsEntry()) {
                    column = Consignment.ENTRY_VALUE;
                    throw new BadCell("the entry is worth less than this line of it", "");
                }
                return consignment;
            } catch (IllegalArgumentException contradiction) {
                column = facts.has("loaded") && factPlaces.containsKey("loaded") ? "loaded" : EntryColumns.ENTERED;
                throw BadCell.of(String.valueOf(contradiction.getMessage()));
            }
        }
    }
}
