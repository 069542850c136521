package chokepoint.duty.entries;

import chokepoint.duty.Consignment;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.FactValue;
import chokepoint.terms.Facts;
import chokepoint.terms.Money;
import chokepoint.terms.Quantity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Some thousand entry lines in columns of numbers, as [EntryRater#rate(EntryChunk,RatedChunk)] takes them:
/// customs, number of the code, number of the origin, moment in seconds, value in cents, number of the facts.
/// Quantities, freight and insurance stand in columns of their own, so that lines which differ in nothing else
/// state the same facts. Filled and cleared again; not for several threads at once.
///
/// What does not fit (a value with parts of a cent, a row that was rejected) is kept as it is.
public final class EntryChunk {

    static final byte APART = -1;
    static final int AMOUNTS = 5;
    static final long NOT_STATED = Long.MIN_VALUE;

    static final int AMOUNT_SCALE = 4;
    static final long MOST_AMOUNT = Long.MAX_VALUE / 10_000;
    private static final int FREIGHT = 2;
    static final int ENTRY_VALUE = 4;
    private static final String[] AMOUNT_KEYS = {
        "quantity", "quantity2", "freight", "insurance", Consignment.ENTRY_VALUE
    };

    private final EntryNumbers numbers;
    final byte[] customs;
    final int[] code;
    final int[] origin;
    final long[] entered;
    final long[] cents;
    final int[] facts;
    final long[] row;
    private final @Nullable EntryRow[] apart;
    private long @Nullable [] amounts;
    private int size;

    /// @param capacity rows; some thousand fit the caches of a processor best
    EntryChunk(EntryNumbers numbers, int capacity) {
        this.numbers = numbers;
        this.customs = new byte[capacity];
        this.code = new int[capacity];
        this.origin = new int[capacity];
        this.entered = new long[capacity];
        this.cents = new long[capacity];
        this.facts = new int[capacity];
        this.row = new long[capacity];
        this.apart = new EntryRow[capacity];
    }

    public int size() {
        return size;
    }

    public int capacity() {
        return code.length;
    }

    public boolean isFull() {
        return size == code.length;
    }

    /// Takes all rows out.
    public void clear() {
        Arrays.fill(apart, 0, size, null);
        size = 0;
    }

    /// The number of the row at a place, as it was given.
    public long row(int at) {
        return row[at];
    }

    /// Adds a row that was read.
    ///
    /// @throws IndexOutOfBoundsException if it is full
    public void add(EntryRow one) {
        row[size] = one.row();
        if (!(one instanceof Entry entry) || !fits(entry)) {
            customs[size] = APART;
            apart[size] = one;
        }
        size++;
    }

    /// The number of the customs of a destination, for [#add(long,int,int,int,long,long,int)]; -1 where the ledger
    /// holds no tariff of it.
    public int customs(Area destination) {
        return numbers.customs(destination);
    }

    /// The number of a code at a customs.
    public int code(int customsNumber, CommodityCode code) {
        return numbers.code(customsNumber, code);
    }

    /// The number of an origin at a customs.
    public int origin(int customsNumber, Area origin) {
        return numbers.origin(customsNumber, origin);
    }

    /// The number of a list of facts; quantities, freight, insurance and the value of the entry are not among them.
    public int facts(Facts stated) {
        if (stated.has(Consignment.ENTRY_VALUE)) {
            throw new IllegalArgumentException("what the whole entry is worth is no fact that rows share");
        }
        return numbers.facts(stated);
    }

    /// Adds a row of numbers. Nothing is checked again: whoever adds it has seen to it that the goods were not
    /// loaded after they entered.
    ///
    /// @param second of entry, since 1970
    /// @param valueCents customs value, more than zero
    /// @throws IndexOutOfBoundsException if it is full
    public void add(
            long rowNumber,
            int customsNumber,
            int codeNumber,
            int originNumber,
            long second,
            long valueCents,
            int factsNumber) {
        row[size] = rowNumber;
        customs[size] = (byte) customsNumber;
        code[size] = codeNumber;
        origin[size] = originNumber;
        entered[size] = second;
        cents[size] = valueCents;
        facts[size] = factsNumber;
        if (amounts != null) {
            Arrays.fill(amounts, size * AMOUNTS, (size + 1) * AMOUNTS, NOT_STATED);
        }
        size++;
    }

    /// The facts that stand in columns of their own, in the order of these.
    static List<String> amountKeys() {
        return List.of(AMOUNT_KEYS);
    }

    static boolean isQuantity(int amount) {
        return amount < FREIGHT;
    }

    /// Adds a row of numbers with its quantities, freight, insurance and value of the entry.
    ///
    /// @param stated in units of 10⁻⁴, or [#NOT_STATED]; the facts hold a zero for each but the last
    void add(
            long rowNumber,
            int customsNumber,
            int codeNumber,
            int originNumber,
            long second,
            long valueCents,
            int factsNumber,
            long[] stated) {
        add(rowNumber, customsNumber, codeNumber, originNumber, second, valueCents, factsNumber);
        for (int i = 0; i < AMOUNTS; i++) {
            if (stated[i] != NOT_STATED) {
                setAmount(size - 1, i, stated[i]);
            }
        }
    }

    /// Whether a row has these quantities and amounts of money, and no others.
    boolean states(int at, long[] stated) {
        long[] all = amounts;
        for (int i = 0; i < AMOUNTS; i++) {
            if (stated[i] != (all == null ? NOT_STATED : all[at * AMOUNTS + i])) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(Entry entry) {
        Consignment consignment = entry.consignment();
        int number = numbers.customs(consignment.lane().destination());
        long value = cents(consignment.value().amount());
        if (number < 0 || value < 0 || consignment.entered().getNano() != 0) {
            return false;
        }
        customs[size] = (byte) number;
        code[size] = numbers.code(number, consignment.good());
        origin[size] = numbers.origin(number, consignment.lane().origin());
        entered[size] = consignment.entered().getEpochSecond();
        cents[size] = value;
        setFacts(consignment.facts());
        return facts[size] >= 0
                && entryCents(size) != NOT_STATED
                && !numbers.facts(facts[size]).has(Consignment.ENTRY_VALUE);
    }

    private static long cents(BigDecimal amount) {
        BigDecimal plain = amount.scale() > 2 ? amount.stripTrailingZeros() : amount;
        return plain.scale() > 2 || plain.precision() - plain.scale() > 15
                ? -1
                : plain.movePointRight(2).longValueExact();
    }

    private void setFacts(Facts stated) {
        if (amounts != null) {
            Arrays.fill(amounts, size * AMOUNTS, (size + 1) * AMOUNTS, NOT_STATED);
        }
        Facts rest = stated;
        for (int i = 0; i < AMOUNTS; i++) {
            FactValue value = stated.values().get(AMOUNT_KEYS[i]);
            BigDecimal amount = switch (value) {
                case null -> null;
                case FactValue.Measured(Quantity quantity) -> quantity.amount();
                case FactValue.Amount(BigDecimal money) -> money;
                case FactValue.Day d -> null;
                case FactValue.Place p -> null;
                case FactValue.Percent p -> null;
                case FactValue.Words w -> null;
            };
            if (value != null && amount != null) {
                BigDecimal units = amount.movePointRight(AMOUNT_SCALE).stripTrailingZeros();
                if (units.scale() <= 0 && units.compareTo(BigDecimal.valueOf(MOST_AMOUNT)) < 0) {
                    setAmount(size, i, units.longValueExact());
                    rest = i == ENTRY_VALUE ? without(rest) : rest.with(AMOUNT_KEYS[i], none(value));
                }
            }
        }
        facts[size] = rest.values().isEmpty() ? 0 : numbers.facts(rest);
    }

    /// What the whole entry is worth makes no difference but to the amount of its fees.
    private static Facts without(Facts stated) {
        var rest = new TreeMap<>(stated.values());
        rest.remove(Consignment.ENTRY_VALUE);
        return new Facts(rest);
    }

    /// The value of the whole entry in cents, 0 where none is stated, [#NOT_STATED] where cents do not tell it.
    long entryCents(int at) {
        long[] all = amounts;
        if (all == null) {
            return 0;
        }
        long units = all[at * AMOUNTS + ENTRY_VALUE];
        return units == NOT_STATED ? 0 : units % 100 == 0 ? units / 100 : NOT_STATED;
    }

    private static FactValue none(FactValue value) {
        return value instanceof FactValue.Measured(Quantity quantity)
                ? new FactValue.Measured(new Quantity(BigDecimal.ZERO, quantity.unit()))
                : new FactValue.Amount(BigDecimal.ZERO);
    }

    private void setAmount(int at, int which, long units) {
        long[] all = amounts;
        if (all == null) {
            all = new long[code.length * AMOUNTS];
            Arrays.fill(all, NOT_STATED);
            amounts = all;
        }
        all[at * AMOUNTS + which] = units;
    }

    @Nullable
    EntryRow apart(int at) {
        return apart[at];
    }

    /// The facts of a row with its quantities, freight and insurance.
    Facts statedAt(int at) {
        Facts stated = numbers.facts(facts[at]);
        long[] all = amounts;
        if (all != null) {
            var whole = new TreeMap<String, FactValue>(stated.values());
            for (int i = 0; i < AMOUNTS; i++) {
                long units = all[at * AMOUNTS + i];
                if (units != NOT_STATED) {
                    BigDecimal amount = BigDecimal.valueOf(units, AMOUNT_SCALE);
                    if (i == ENTRY_VALUE) {
                        whole.put(AMOUNT_KEYS[i], new FactValue.Amount(amount));
                        continue;
                    }
                    whole.computeIfPresent(
                            AMOUNT_KEYS[i],
                            (key, value) -> value instanceof FactValue.Measured(Quantity quantity)
                                    ? new FactValue.Measured(new Quantity(amount, quantity.unit()))
                                    : new FactValue.Amount(amount));
                }
            }
            stated = new Facts(whole);
        }
        return stated;
    }

    /// The customs value of a row; zero where it was rejected.
    BigDecimal value(int at) {
        return switch (apart[at]) {
            case null -> BigDecimal.valueOf(cents[at], 2);
            case Entry entry -> entry.consignment().value().amount();
            case Rejected rejected -> BigDecimal.ZERO;
        };
    }

    /// Money that a row states, in units of 10⁻⁴; 0 where it states none.
    long carriage(int at) {
        long[] all = amounts;
        long sum = 0;
        for (int i = FREIGHT; all != null && i < ENTRY_VALUE; i++) {
            long units = all[at * AMOUNTS + i];
            sum += units == NOT_STATED ? 0 : units;
        }
        return sum;
    }

    /// The first or the second quantity of a row, in units of 10⁻⁴; [#NOT_STATED] where it states none.
    long quantity(int at, int which) {
        long[] all = amounts;
        return all == null ? NOT_STATED : all[at * AMOUNTS + which];
    }

    /// Whether a row states a quantity.
    boolean hasQuantity(int at) {
        long[] all = amounts;
        return all != null && (all[at * AMOUNTS] != NOT_STATED || all[at * AMOUNTS + 1] != NOT_STATED);
    }

    /// The quantities that a row states, in the order in which they are looked at.
    List<Quantity> quantities(int at) {
        long[] all = amounts;
        if (all == null || facts[at] == 0) {
            return List.of();
        }
        Facts stated = numbers.facts(facts[at]);
        var quantities = new ArrayList<Quantity>(2);
        for (int i = 0; i < FREIGHT; i++) {
            long units = all[at * AMOUNTS + i];
            if (units != NOT_STATED && stated.values().get(AMOUNT_KEYS[i]) instanceof FactValue.Measured one) {
                quantities.add(new Quantity(
                        BigDecimal.valueOf(units, AMOUNT_SCALE), one.quantity().unit()));
            }
        }
        return quantities;
    }

    /// Whether every quantity and amount of money that a row states stands in these columns.
    boolean isWhole(int at) {
        if (facts[at] == 0) {
            return true;
        }
        Facts stated = numbers.facts(facts[at]);
        for (int i = 0; i < ENTRY_VALUE; i++) {
            long[] all = amounts;
            if (stated.has(AMOUNT_KEYS[i]) && (all == null || all[at * AMOUNTS + i] == NOT_STATED)) {
                return false;
            }
        }
        return true;
    }

    /// A row as the entry line it is: what was filed, and its numbers, are not kept.
    EntryRow entry(int at) {
        EntryRow kept = apart[at];
        return customs[at] == APART && kept != null
                ? kept
                : new Entry(row[at], "", "", java.util.Optional.empty(), consignment(at), Filed.NOTHING);
    }

    private Consignment consignment(int at) {
        int number = customs[at];
        return new Consignment(
                numbers.codeOf(number, code[at]),
                numbers.lane(number, origin[at]),
                Instant.ofEpochSecond(entered[at]),
                new Money(BigDecimal.valueOf(cents[at], 2), numbers.currency(number)),
                statedAt(at));
    }
}
