package chokepoint.ledger.nomenclature;

import chokepoint.terms.DutyExpression;
import chokepoint.terms.SpecialRate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The rates of a store, each text of which is read once.
final class RateTexts {

    private final LineStore store;
    private final Map<Integer, DutyExpression> rates = new ConcurrentHashMap<>();
    private final Map<Integer, List<SpecialRate>> specials = new ConcurrentHashMap<>();
    private final Map<Long, LineRates> printed = new ConcurrentHashMap<>();

    RateTexts(LineStore store) {
        this.store = store;
    }

    /// The three columns that a row prints; none of them for no row.
    LineRates of(int row) {
        if (row == LineStore.NONE) {
            return new LineRates(Optional.empty(), List.of(), Optional.empty());
        }
        long strings = ((long) store.general(row) << 42) | ((long) store.special(row) << 21) | store.column2(row);
        return printed.computeIfAbsent(
                strings,
                same -> new LineRates(rate(store.general(row)), special(store.special(row)), rate(store.column2(row))));
    }

    private Optional<DutyExpression> rate(int string) {
        return string == 0
                ? Optional.empty()
                : Optional.of(rates.computeIfAbsent(string, number -> DutyExpression.parse(store.string(number))));
    }

    private List<SpecialRate> special(int string) {
        return specials.computeIfAbsent(string, number -> List.copyOf(SpecialRate.parse(store.string(number))));
    }
}
