package chokepoint.duty.entries;

import chokepoint.ledger.nomenclature.LineRates;
import chokepoint.terms.DutyExpression;
import chokepoint.terms.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// One row whose amounts are more than value times rate: a specific duty, a value with freight. The plan says
/// which lines there are; the amounts are worked out in decimals, as an assessment does.
///
/// @param columns of the tariff, in units of [Rates]
/// @param printed the rates of the tariff
/// @param rates the number of those of the row's line
record WorkedRow(EntryChunk in, RatedChunk out, int at, long[] columns, LineRates[] printed, int rates) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final long MISSING = -1;

    /// Writes the row and adds it up.
    ///
    /// @param kind [ChunkSums#EXACT], or [ChunkSums#LEAST] where there is a least and a most
    /// @return false, and nothing written, where an amount cannot be worked out here
    boolean take(List<Plan.Line> common, List<Plan.Line> least, List<Plan.Line> most, int kind) {
        List<Quantity> quantities = in.quantities(at);
        long[] ofCommon = amounts(common, quantities);
        long[] ofLeast = amounts(least, quantities);
        long[] ofMost = amounts(most, quantities);
        if (ofCommon.length < common.size() || ofLeast.length < least.size() || ofMost.length < most.size()) {
            return false;
        }
        boolean open = kind == ChunkSums.LEAST;
        var sums = out.sums[in.customs[at]];
        sums.rows[kind]++;
        sums.value[kind] += in.cents[at];
        long duty = sum(common, ofCommon, false);
        long fees = sum(common, ofCommon, true);
        out.status[at] = (byte) (open ? RatedChunk.Status.OPEN : RatedChunk.Status.RATED).ordinal();
        out.duty[at] = duty + sum(least, ofLeast, false);
        out.fees[at] = fees + sum(least, ofLeast, true);
        out.mostDuty[at] = duty + sum(most, ofMost, false);
        out.mostFees[at] = fees + sum(most, ofMost, true);
        add(sums, kind, common, ofCommon);
        add(sums, kind, least, ofLeast);
        sums.duty[kind] += out.duty[at];
        sums.fees[kind] += out.fees[at];
        int lines = common.size() + least.size() + most.size();
        out.lines.reserve(lines);
        int to = out.lines.begin(at, lines);
        for (int i = 0; i < common.size(); i++) {
            out.lines.set(to++, common.get(i).programme(), ofCommon[i]);
        }
        for (Plan.Line line : least) {
            out.lines.set(to++, line.programme(), RatedChunk.UNKNOWN);
        }
        for (Plan.Line line : most) {
            out.lines.set(to++, line.programme(), RatedChunk.UNKNOWN);
        }
        if (open) {
            sums.rows[ChunkSums.MOST]++;
            sums.value[ChunkSums.MOST] += in.cents[at];
            sums.duty[ChunkSums.MOST] += out.mostDuty[at];
            sums.fees[ChunkSums.MOST] += out.mostFees[at];
            add(sums, ChunkSums.MOST, common, ofCommon);
            add(sums, ChunkSums.MOST, most, ofMost);
        }
        return true;
    }

    private static void add(ChunkSums sums, int kind, List<Plan.Line> lines, long[] amounts) {
        for (int i = 0; i < amounts.length; i++) {
            sums.byProgramme[kind][lines.get(i).programme()] += amounts[i];
        }
    }

    private static long sum(List<Plan.Line> lines, long[] amounts, boolean fees) {
        long sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            sum += lines.get(i).fee() == fees ? amounts[i] : 0;
        }
        return sum;
    }

    /// An amount for each line; fewer where one cannot be worked out.
    private long[] amounts(List<Plan.Line> lines, List<Quantity> quantities) {
        var amounts = new long[lines.size()];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = amount(lines.get(i), quantities);
            if (amounts[i] == MISSING) {
                return new long[0];
            }
        }
        return amounts;
    }

    private long amount(Plan.Line line, List<Quantity> quantities) {
        long whole = line.fee() ? in.entryCents(at) : 0;
        return switch (line.amount()) {
            case Plan.Amount.OfValue(long rate, long min, long max) ->
                whole == 0
                        ? Math.min(Math.max(Rates.amount(in.cents[at], rate), min), max)
                        : Rates.part(in.cents[at], whole, rate, min, max);
            case Plan.Amount.OfColumn(int column) -> ofColumn(column, quantities);
            case Plan.Amount.ToTotal(long total) -> {
                long general = columns[LineTable.place(rates, LineTable.GENERAL)];
                yield general < 0
                        ? toTotal(BigDecimal.valueOf(total, Rates.SCALE - 2), quantities)
                        : Rates.amount(in.cents[at], Math.max(total - general, 0));
            }
            case Plan.Amount.Worked(DutyExpression duty, BigDecimal share, boolean carriage) ->
                whole == 0 ? worked(duty, share, carriage, quantities) : MISSING;
        };
    }

    private long ofColumn(int column, List<Quantity> quantities) {
        long rate = columns[LineTable.place(rates, column)];
        if (rate >= 0) {
            return Rates.amount(in.cents[at], rate);
        }
        LineRates line = printed[rates];
        Optional<DutyExpression> duty = switch (DutyExpression.Column.values()[column]) {
            case GENERAL -> line.general();
            case COLUMN_2 -> line.column2();
            case SPECIAL -> Optional.empty();
        };
        return duty.isPresent() && WorkedAmount.isPossible(duty.get())
                ? worked(duty.get(), HUNDRED, false, quantities)
                : MISSING;
    }

    /// What the general column lacks to a total where it is no percent: its amount is told in percent first, and to as
    /// many digits, as an assessment does.
    private long toTotal(BigDecimal total, List<Quantity> quantities) {
        BigDecimal value = BigDecimal.valueOf(in.cents[at], 2);
        return printed[rates]
                .general()
                .filter(WorkedAmount::isPossible)
                .flatMap(duty -> new WorkedAmount(value, HUNDRED, quantities).of(duty))
                .map(ordinary -> ordinary.multiply(HUNDRED).divide(value, MathContext.DECIMAL128))
                .map(percent -> total.subtract(percent).max(BigDecimal.ZERO))
                .map(lacking -> cents(value.multiply(lacking).divide(HUNDRED, MathContext.DECIMAL128)))
                .orElse(MISSING);
    }

    private static long cents(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP).movePointRight(2).longValueExact();
    }

    private long worked(DutyExpression duty, BigDecimal share, boolean carriage, List<Quantity> quantities) {
        BigDecimal value = BigDecimal.valueOf(in.cents[at], 2);
        if (carriage) {
            value = value.add(BigDecimal.valueOf(in.carriage(at), EntryChunk.AMOUNT_SCALE));
        }
        return new WorkedAmount(value, share, quantities)
                .of(duty)
                .map(WorkedRow::cents)
                .orElse(MISSING);
    }
}
