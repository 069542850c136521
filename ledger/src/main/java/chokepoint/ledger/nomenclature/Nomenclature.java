package chokepoint.ledger.nomenclature;

import chokepoint.ledger.nomenclature.GoodsLine.Match;
import chokepoint.terms.Certainty;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.SpecialRate;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// The goods nomenclature of one customs territory in all its editions.
///
/// Lines stay bytes until they are asked for, so that a snapshot mapped from a file answers at once and
/// costs no heap.
public final class Nomenclature {

    private static final int TARIFF_DIGITS = 8;
    private static final int STATISTICAL_DIGITS = 10;
    private static final int[] ANCESTORS_TO_INFER_FROM = {8, 6, 4};

    private final LineStore store;
    private final NomenclatureHead head;
    private final LineTree tree;
    private final RateTexts texts;

    Nomenclature(LineStore store) {
        this.store = store;
        this.tree = new LineTree(store);
        this.texts = new RateTexts(store);
        this.head = NomenclatureHead.parse(store.head());
    }

    /// The nomenclature that [#write] wrote, read where it lies.
    public static Nomenclature map(ByteBuffer bytes) {
        return new Nomenclature(new LineStore(bytes));
    }

    public void write(WritableByteChannel channel) throws IOException {
        ByteBuffer bytes = store.bytes().rewind();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /// ISO-2 code of the customs territory.
    public String territory() {
        return head.territory();
    }

    public List<Edition> editions() {
        return head.editions();
    }

    public List<PreferenceProgramme> programmes() {
        return head.programmes();
    }

    /// The edition that answers for a day: the one in force, or the base edition for days before it.
    public Edition edition(LocalDate on) {
        return head.editions().get(head.indexOn(on));
    }

    /// Whether the day lies within the editions that were seen; before and after, answers rest on the
    /// nearest edition.
    public boolean covers(LocalDate on) {
        return head.covers(on);
    }

    /// Whether its editions hold every line there was, so that a code it lacks did not exist.
    public boolean isComplete() {
        return !head.infersMissing();
    }

    /// What the nomenclature says of a code on a day; empty where it knows neither the code nor its tariff
    /// line.
    public Optional<GoodsLine> findLine(CommodityCode code, LocalDate on) {
        int edition = head.indexOn(on);
        int key = store.keyOfCode(code.digits());
        if (key != LineStore.NONE && store.row(key, edition) != LineStore.NONE) {
            return Optional.of(line(code, key, Match.PRINTED, edition, on));
        }
        List<Integer> below = tree.keysWithin(code.digits(), edition);
        if (below.size() == 1) {
            return Optional.of(line(code, below.getFirst(), Match.ONLY_LINE, edition, on));
        }
        if (!below.isEmpty()) {
            return Optional.of(above(code, below, edition, on));
        }
        return tariffLine(code, edition, on).or(() -> inferred(code, edition, on));
    }

    /// What the nomenclature says of a code on a day.
    ///
    /// @throws IllegalArgumentException naming the editions that had the code and the nearest codes
    public GoodsLine line(CommodityCode code, LocalDate on) {
        return findLine(code, on).orElseThrow(() -> new IllegalArgumentException(complaint(code, on)));
    }

    /// Why there is no line: which editions had it, and which codes are near.
    public String complaint(CommodityCode code, LocalDate on) {
        List<Edition> had = editionsOf(code);
        String once = had.isEmpty() ? "" : " It is in the editions " + had.getFirst() + " to " + had.getLast() + ".";
        List<CommodityCode> near = nearest(code, 3, on);
        String maybe = near.isEmpty()
                ? ""
                : " Maybe "
                        + String.join(
                                " or ", near.stream().map(CommodityCode::dotted).toList()) + "?";
        return "The goods nomenclature " + edition(on) + " of " + territory() + " has no " + code.dotted() + "." + once
                + maybe;
    }

    /// The lines at the ends of the tree within a code, in printed order; the line itself where nothing is
    /// below it.
    public List<CommodityCode> linesUnder(CommodityCode code, LocalDate on) {
        int edition = head.indexOn(on);
        List<Integer> keys = tree.keysWithin(code.digits(), edition);
        if (keys.isEmpty()) {
            return tariffLine(code, edition, on)
                    .filter(line -> line.match() == Match.ONLY_LINE)
                    .map(line -> List.of(line.code()))
                    .orElse(List.of());
        }
        var lines = new ArrayList<CommodityCode>();
        for (int i = 0; i < keys.size(); i++) {
            if (tree.isEnd(keys, i)) {
                lines.add(tree.code(keys.get(i)));
            }
        }
        return lines;
    }

    /// Every line at an end of the tree, in the order of the codes.
    public List<CommodityCode> lines(LocalDate on) {
        int edition = head.indexOn(on);
        var lines = new ArrayList<CommodityCode>();
        String last = "";
        for (int key = 0; key < store.keys(); key++) {
            if (PrintedLine.isCoded(store.key(key)) && store.row(key, edition) != LineStore.NONE) {
                String digits = PrintedLine.digits(store.key(key));
                if (!last.isEmpty() && !digits.startsWith(last)) {
                    lines.add(new CommodityCode(last));
                }
                last = digits;
            }
        }
        if (!last.isEmpty()) {
            lines.add(new CommodityCode(last));
        }
        return lines;
    }

    /// The days on which an edition begins that has another line, or another rate or word, than the one before.
    public List<LocalDate> daysOfChange() {
        var editions = new TreeSet<Integer>();
        for (int row = 0; row < store.rows(); row++) {
            editions.add(store.from(row));
            editions.add(store.until(row));
        }
        return editions.stream()
                .filter(edition -> edition > 0 && edition < head.editions().size())
                .map(edition -> head.editions().get(edition).from())
                .toList();
    }

    /// The rates of a line that an edition prints, or those printed above it; empty where it prints no such line.
    public Optional<LineRates> findRates(CommodityCode code, LocalDate on) {
        int edition = head.indexOn(on);
        int key = store.keyOfCode(code.digits());
        int row = key == LineStore.NONE ? LineStore.NONE : store.row(key, edition);
        if (row == LineStore.NONE) {
            return Optional.empty();
        }
        int rate = tree.rateRow(row, edition);
        if (rate == LineStore.NONE) {
            rate = tree.sharedRate(tree.keysWithin(code.digits(), edition), edition);
        }
        return Optional.of(texts.of(rate));
    }

    /// The special rate of these that a claimed programme gives.
    public Optional<SpecialRate> specialRate(LineRates rates, String word) {
        return specialRate(rates.special(), word);
    }

    /// The different rates within a code: the lines that print one, in printed order.
    public List<GoodsLine> rateLinesUnder(CommodityCode code, LocalDate on) {
        int edition = head.indexOn(on);
        return tree.keysWithin(code.digits(), edition).stream()
                .filter(key -> store.printsRate(store.row(key, edition)))
                .map(key -> line(tree.code(key), key, Match.PRINTED, edition, on))
                .toList();
    }

    /// The editions that have the code, or lines within it, oldest first.
    public List<Edition> editionsOf(CommodityCode code) {
        var had = new ArrayList<Edition>();
        for (int i = 0; i < head.editions().size(); i++) {
            if (!tree.keysWithin(withoutZeros(code), i).isEmpty()) {
                had.add(head.editions().get(i));
            }
        }
        return had;
    }

    /// Up to `count` codes of tariff lines nearest to a code: most leading digits in common, then the least
    /// apart.
    public List<CommodityCode> nearest(CommodityCode code, int count, LocalDate on) {
        return new NearCodes(tree).to(code, count, head.indexOn(on));
    }

    /// Lines whose description, or that of a line above, has the words; the best first.
    public List<GoodsLine> search(String words, LocalDate on, int limit) {
        int edition = head.indexOn(on);
        return GoodsSearch.of(words).in(store, edition).stream()
                .limit(limit)
                .map(key -> line(tree.code(key), key, Match.PRINTED, edition, on))
                .toList();
    }

    /// The special rate that a claimed programme gives a line: `KORUS` finds the rate of `KR`.
    public Optional<SpecialRate> specialRate(GoodsLine line, String word) {
        return specialRate(line.special(), word);
    }

    private Optional<SpecialRate> specialRate(List<SpecialRate> special, String word) {
        return special.stream()
                .filter(rate -> rate.programmes().isEmpty()
                        || rate.programmes().stream().anyMatch(symbol -> isOf(symbol, word)))
                .findFirst();
    }

    private boolean isOf(String symbol, String word) {
        if (symbol.equals(word)) {
            return true;
        }
        for (var programme : head.programmes()) {
            if (programme.symbol().equals(symbol) && programme.word().equals(word)) {
                return true;
            }
        }
        return false;
    }

    /// The line that a longer code belongs to: the 8-digit line, printed with 8 digits or filled with
    /// zeros.
    private Optional<GoodsLine> tariffLine(CommodityCode code, int edition, LocalDate on) {
        if (code.length() < STATISTICAL_DIGITS) {
            return Optional.empty();
        }
        String tariff = code.digits().substring(0, TARIFF_DIGITS);
        for (String printed : List.of(tariff, tariff + "00")) {
            int key = store.keyOfCode(printed);
            if (key != LineStore.NONE && store.row(key, edition) != LineStore.NONE) {
                boolean only = code.digits().endsWith("00")
                        && tree.keysWithin(tariff, edition).size() == 1;
                return Optional.of(line(code, key, only ? Match.ONLY_LINE : Match.UNKNOWN_SUFFIX, edition, on));
            }
        }
        return Optional.empty();
    }

    private Optional<GoodsLine> inferred(CommodityCode code, int edition, LocalDate on) {
        if (!head.infersMissing()) {
            return Optional.empty();
        }
        for (int length : ANCESTORS_TO_INFER_FROM) {
            if (length < code.length()) {
                CommodityCode ancestor = new CommodityCode(code.digits().substring(0, length));
                List<Integer> below = tree.keysWithin(ancestor.digits(), edition);
                int rate = tree.sharedRate(below, edition);
                if (rate != LineStore.NONE) {
                    int key = store.keyOfCode(ancestor.digits());
                    int row = key == LineStore.NONE ? LineStore.NONE : store.row(key, edition);
                    return Optional.of(answer(code, ancestor, Match.INFERRED, row, rate, edition, Certainty.INFERRED));
                }
            }
        }
        return Optional.empty();
    }

    private GoodsLine above(CommodityCode code, List<Integer> below, int edition, LocalDate on) {
        int parent = store.parentKey(store.row(below.getFirst(), edition));
        int row = parent == LineStore.NONE ? LineStore.NONE : store.row(parent, edition);
        int rate = tree.sharedRate(below, edition);
        return answer(code, code, Match.ABOVE_LINES, row, rate, edition, certainty(row, rate, edition, on));
    }

    private GoodsLine line(CommodityCode asked, int key, Match match, int edition, LocalDate on) {
        int row = store.row(key, edition);
        int rate = tree.rateRow(row, edition);
        if (rate == LineStore.NONE) {
            rate = tree.sharedRate(tree.keysWithin(PrintedLine.digits(store.key(key)), edition), edition);
        }
        Certainty certainty = certainty(row, rate, edition, on);
        return answer(
                asked,
                tree.code(key),
                match,
                row,
                rate,
                edition,
                match == Match.UNKNOWN_SUFFIX ? certainty.weaker(Certainty.INFERRED) : certainty);
    }

    /// @param row of the line that describes the goods, or none
    /// @param rate row that prints the rates, or none
    private GoodsLine answer(
            CommodityCode asked, CommodityCode code, Match match, int row, int rate, int edition, Certainty certainty) {
        var path = new ArrayList<String>();
        String units = "";
        for (int above = row; above != LineStore.NONE; above = tree.parentRow(above, edition)) {
            path.addFirst(store.string(store.description(above)));
            if (units.isEmpty()) {
                units = store.string(store.units(above));
            }
        }
        String own = path.isEmpty() ? "" : path.removeLast();
        LineRates rates = texts.of(rate);
        return new GoodsLine(
                asked,
                code,
                match,
                own,
                path,
                units.isEmpty() ? List.of() : List.of(units.split("\\|")),
                rates.general(),
                rates.special(),
                rates.column2(),
                rate != LineStore.NONE ? Optional.of(tree.code(store.keyOfRow(rate))) : Optional.empty(),
                head.editions().get(edition),
                certainty);
    }

    private static String withoutZeros(CommodityCode code) {
        return code.length() == STATISTICAL_DIGITS && code.digits().endsWith("00")
                ? code.digits().substring(0, TARIFF_DIGITS)
                : code.digits();
    }

    /// Rates are read in the official print. Only where the day is not sure, the rate of the day may not
    /// be.
    private Certainty certainty(int row, int rate, int edition, LocalDate on) {
        if (!head.covers(on)) {
            return Certainty.INFERRED;
        }
        Certainty certainty = Certainty.PRIMARY;
        for (int part : new int[] {row, rate}) {
            if (part != LineStore.NONE) {
                if (edition > 0 && store.from(part) == edition) {
                    certainty = certainty.weaker(head.editions().get(edition).certainty());
                }
                if (store.until(part) == edition + 1
                        && edition + 1 < head.editions().size()) {
                    certainty =
                            certainty.weaker(head.editions().get(edition + 1).certainty());
                }
            }
        }
        return certainty;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Nomenclature that && store.bytes().equals(that.store.bytes());
    }

    @Override
    public int hashCode() {
        return store.bytes().hashCode();
    }
}
