package chokepoint.duty.entries;

import chokepoint.terms.CustomsClock;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads rows of bytes straight into the numbers of an [EntryChunk]. For one thread.
///
/// What a cell means it learns from an [EntryReader]: that one reads the row in which the cell stands first, and from
/// then on the same bytes mean the same. Only amounts are read here, in their usual forms. So every row with something
/// new in it goes to the reader, and whatever is wrong with it is said in the reader's words.
public final class ChunkReader {

    private static final int NOWHERE = -1;
    private static final byte BETWEEN = 0;
    private static final byte STATED = 1;
    private static final byte QUOTE = '"';
    private static final int FACTS_BITS = 20;

    private final EntryChunk chunk;
    private final boolean able;
    private final int destination;
    private final int code;
    private final int origin;
    private final int entered;
    private final int value;
    private final int currency;
    private final int exportCountry;
    private final int[] amounts;
    private final int[] facts;
    private final int factsCell;

    private final LearnedCells destinations = new LearnedCells();
    private final @Nullable OfCustoms[] ofCustoms = new OfCustoms[Byte.MAX_VALUE];
    private final ByteAmount cents = new ByteAmount(2);
    private final ByteAmount units = new ByteAmount(EntryChunk.AMOUNT_SCALE);
    private final long[] stated = new long[EntryChunk.AMOUNTS];

    /// The cells of the facts of a row one after the other, numbers left out.
    private byte[] key = new byte[1 << 8];

    private int keyLength;

    /// What was learned of the cells of the rows of one customs.
    private static final class OfCustoms {
        private final LearnedCells codes = new LearnedCells();
        private final LearnedCells origins = new LearnedCells();
        private final LearnedCells moments = new LearnedCells();
        private final LearnedCells currencies = new LearnedCells();
        private final LearnedCells exportCountries = new LearnedCells();

        /// The number of the facts, and above its bits the first second in which goods may enter that state them.
        private final LearnedCells facts = new LearnedCells();
    }

    /// @param places of the standard columns
    /// @param facts places of the facts
    /// @param isCell whether what stands at a place is a cell of the row; else it is the same for every row
    /// @param isPlain whether amounts at a place are written as [EntryReader] reads them
    ChunkReader(
            EntryChunk chunk,
            Map<String, Integer> places,
            Map<String, Integer> facts,
            IntPredicate isCell,
            IntPredicate isPlain) {
        this.chunk = chunk;
        this.destination = place(EntryColumns.DESTINATION, places, isCell);
        this.code = place(EntryColumns.CODE, places, isCell);
        this.origin = place(EntryColumns.ORIGIN, places, isCell);
        this.entered = place(EntryColumns.ENTERED, places, isCell);
        this.value = place(EntryColumns.VALUE, places, isCell);
        this.currency = place(EntryColumns.CURRENCY, places, isCell);
        this.exportCountry = place(EntryColumns.EXPORT_COUNTRY, places, isCell);
        List<String> amountKeys = EntryChunk.amountKeys();
        this.amounts = amountKeys.stream()
                .mapToInt(name -> place(name, places, isCell))
                .toArray();
        var others = new ArrayList<>(facts.keySet());
        others.removeAll(amountKeys);
        this.facts = Stream.concat(
                        others.stream(),
                        Stream.of(EntryColumns.QUANTITY_UNIT, EntryColumns.QUANTITY2_UNIT, EntryColumns.FACTS))
                .mapToInt(name -> place(name, places, isCell))
                .filter(place -> place != NOWHERE)
                .toArray();
        this.factsCell = place(EntryColumns.FACTS, places, isCell);
        this.able = isReadable(EntryColumns.VALUE, places, isCell, isPlain)
                && amountKeys.stream().allMatch(name -> isReadable(name, places, isCell, isPlain))
                // These are compared row by row, not once for all rows that state the same.
                && places.keySet().stream().noneMatch(name -> name.startsWith("filed_"));
    }

    private static int place(String name, Map<String, Integer> places, IntPredicate isCell) {
        return Optional.ofNullable(places.get(name)).filter(isCell::test).orElse(NOWHERE);
    }

    private static boolean isReadable(
            String name, Map<String, Integer> places, IntPredicate isCell, IntPredicate isPlain) {
        Integer place = places.get(name);
        return place == null || isCell.test(place) && isPlain.test(place);
    }

    /// Adds a row to the chunk.
    ///
    /// @param whole the row as the reader reads it
    public void add(long rowNumber, CellBytes row, Supplier<EntryRow> whole) {
        boolean usual = able && readAmounts(row);
        if (usual && known(rowNumber, row)) {
            return;
        }
        int at = chunk.size();
        EntryRow read = whole.get();
        chunk.add(read);
        if (usual && read instanceof Entry entry && chunk.apart(at) == null) {
            learn(row, entry, at);
        }
    }

    /// Value, quantities and money, and the key of all other facts.
    private boolean readAmounts(CellBytes row) {
        byte[] bytes = row.bytes();
        boolean quoted = isQuoted(bytes, row.begin(value), row.end(value));
        int to = quoted ? row.end(value) - 1 : row.end(value);
        int from = afterBlanks(bytes, quoted ? row.begin(value) + 1 : row.begin(value), to);
        if (!cents.read(bytes, from, to) || cents.end() != to || cents.units() == 0) {
            return false;
        }
        keyLength = 0;
        for (int i = 0; i < stated.length; i++) {
            stated[i] = EntryChunk.NOT_STATED;
            if (amounts[i] != NOWHERE && !readAmount(i, bytes, begin(row, amounts[i]), end(row, amounts[i]))) {
                return false;
            }
        }
        for (int place : facts) {
            append(bytes, row.begin(place), row.end(place));
        }
        return true;
    }

    /// The number of a cell; what stands behind it goes into the key.
    private boolean readAmount(int which, byte[] bytes, int begin, int end) {
        boolean quoted = isQuoted(bytes, begin, end);
        int from = afterBlanks(bytes, quoted ? begin + 1 : begin, end);
        int to = quoted ? end - 1 : end;
        boolean isStated = from < to;
        int at = from;
        if (isStated) {
            if (!units.read(bytes, from, to) || units.units() >= EntryChunk.MOST_AMOUNT) {
                return false;
            }
            at = units.end();
            boolean usual = EntryChunk.isQuantity(which)
                    ? bytes[from] != '$' && (at == to || bytes[at] != ',' && bytes[at] != '.')
                    : at == to;
            if (!usual || which == EntryChunk.ENTRY_VALUE && !isWorthTheLine(units.units())) {
                return false;
            }
            stated[which] = units.units();
        }
        key[keyLength++] = isStated ? STATED : BETWEEN;
        append(bytes, at, end);
        return true;
    }

    private boolean isWorthTheLine(long entry) {
        return entry % 100 == 0 && entry / 100 >= cents.units();
    }

    private static boolean isQuoted(byte[] bytes, int begin, int end) {
        return end - begin > 1 && bytes[begin] == QUOTE && bytes[end - 1] == QUOTE;
    }

    private static int afterBlanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] == ' ') {
            at++;
        }
        return at;
    }

    private void append(byte[] bytes, int from, int to) {
        int length = to - from;
        if (key.length - keyLength <= length + 1) {
            key = Arrays.copyOf(key, 2 * key.length + length);
        }
        System.arraycopy(bytes, from, key, keyLength, length);
        keyLength += length;
        key[keyLength++] = BETWEEN;
    }

    private boolean known(long rowNumber, CellBytes row) {
        byte[] bytes = row.bytes();
        long customs = destinations.get(bytes, begin(row, destination), end(row, destination));
        if (customs == LearnedCells.UNKNOWN) {
            return false;
        }
        OfCustoms cells = ofCustoms((int) customs);
        long goods = cells.codes.get(bytes, begin(row, code), end(row, code));
        long from = cells.origins.get(bytes, begin(row, origin), end(row, origin));
        long moment = cells.moments.get(bytes, begin(row, entered), end(row, entered));
        long shared = keyLength == 0 ? 0 : cells.facts.get(key, 0, keyLength);
        if (goods == LearnedCells.UNKNOWN
                || from == LearnedCells.UNKNOWN
                || moment == LearnedCells.UNKNOWN
                || shared == LearnedCells.UNKNOWN
                || moment < shared >> FACTS_BITS) {
            return false;
        }
        if (currency != NOWHERE
                && cells.currencies.get(bytes, begin(row, currency), end(row, currency)) == LearnedCells.UNKNOWN) {
            return false;
        }
        if (exportCountry != NOWHERE
                && cells.exportCountries.get(bytes, begin(row, exportCountry), end(row, exportCountry))
                        == LearnedCells.UNKNOWN) {
            return false;
        }
        int factsNumber = (int) shared & (1 << FACTS_BITS) - 1;
        chunk.add(rowNumber, (int) customs, (int) goods, (int) from, moment, cents.units(), factsNumber, stated);
        return true;
    }

    private void learn(CellBytes row, Entry entry, int at) {
        if (chunk.cents[at] != cents.units() || !chunk.states(at, stated) || hasAmountsAmongFacts(row)) {
            return;
        }
        byte[] bytes = row.bytes();
        int customs = chunk.customs[at];
        OfCustoms cells = ofCustoms(customs);
        destinations.learn(bytes, begin(row, destination), end(row, destination), customs);
        cells.codes.learn(bytes, begin(row, code), end(row, code), chunk.code[at]);
        cells.origins.learn(bytes, begin(row, origin), end(row, origin), chunk.origin[at]);
        cells.moments.learn(bytes, begin(row, entered), end(row, entered), chunk.entered[at]);
        cells.currencies.learn(bytes, begin(row, currency), end(row, currency), 0);
        cells.exportCountries.learn(bytes, begin(row, exportCountry), end(row, exportCountry), 0);
        cells.facts.learn(key, 0, keyLength, earliest(entry) << FACTS_BITS | chunk.facts[at]);
    }

    /// Whether the cell of any facts states amounts, which may contradict those of their own columns.
    private boolean hasAmountsAmongFacts(CellBytes row) {
        if (factsCell == NOWHERE) {
            return false;
        }
        int begin = row.begin(factsCell);
        var text = new String(row.bytes(), begin, row.end(factsCell) - begin, StandardCharsets.UTF_8);
        return EntryChunk.amountKeys().stream().anyMatch(text::contains);
    }

    /// Goods that were loaded or exported later than a day after their entry contradict themselves.
    private static long earliest(Entry entry) {
        var clock = CustomsClock.of(entry.consignment().lane().destination());
        return Stream.of("loaded", "exported")
                .flatMap(key -> entry.consignment().facts().findDay(key).stream())
                .mapToLong(day -> clock.startOf(day.minusDays(1)).getEpochSecond())
                .reduce(0, Math::max);
    }

    private OfCustoms ofCustoms(int customs) {
        OfCustoms known = ofCustoms[customs];
        if (known == null) {
            known = new OfCustoms();
            ofCustoms[customs] = known;
        }
        return known;
    }

    private static int begin(CellBytes row, int place) {
        return place == NOWHERE ? 0 : row.begin(place);
    }

    private static int end(CellBytes row, int place) {
        return place == NOWHERE ? 0 : row.end(place);
    }
}
