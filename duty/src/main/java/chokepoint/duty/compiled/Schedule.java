package chokepoint.duty.compiled;

import chokepoint.ledger.nomenclature.LineRates;
import chokepoint.ledger.nomenclature.Nomenclature;
import chokepoint.terms.CommodityCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lines of a goods nomenclature over time: in which edition each stands, and which rates it prints
/// there.
///
/// Editions that have the same lines and rates are one era. Chapters 98 and 99 are left out: what enters
/// under them enters under terms of its own.
public final class Schedule {

    /// In place of the number of a line that there is not.
    public static final int NONE = -1;

    private final Nomenclature nomenclature;
    private final List<LocalDate> eras;
    private final List<CommodityCode> lines = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<LineRates> rates = new ArrayList<>();
    private final int[][] rateOf;
    private final String[][] sorted;

    public Schedule(Nomenclature nomenclature) {
        this.nomenclature = nomenclature;
        var days = new ArrayList<LocalDate>();
        days.add(nomenclature.editions().getFirst().from());
        days.addAll(nomenclature.daysOfChange());
        this.eras = List.copyOf(days);
        this.rateOf = new int[eras.size()][];
        this.sorted = new String[eras.size()][];
        var known = new java.util.IdentityHashMap<LineRates, Integer>();
        List<Printed> read =
                eras.parallelStream().map(day -> Printed.of(nomenclature, day)).toList();
        for (int era = 0; era < eras.size(); era++) {
            List<CommodityCode> printed = read.get(era).lines();
            sorted[era] = printed.stream().map(CommodityCode::digits).toArray(String[]::new);
            var of = new int[numbers.size() + printed.size()];
            Arrays.fill(of, NONE);
            for (int i = 0; i < printed.size(); i++) {
                CommodityCode line = printed.get(i);
                Integer number = numbers.get(line.digits());
                if (number == null) {
                    number = lines.size();
                    numbers.put(line.digits(), number);
                    lines.add(line);
                }
                LineRates found = read.get(era).rates().get(i);
                Integer rate = known.get(found);
                if (rate == null) {
                    rate = rates.size();
                    known.put(found, rate);
                    rates.add(found);
                }
                of[number] = rate;
            }
            rateOf[era] = of;
        }
    }

    /// What one edition prints.
    private record Printed(List<CommodityCode> lines, List<LineRates> rates) {
        static Printed of(Nomenclature nomenclature, LocalDate day) {
            List<CommodityCode> lines = nomenclature.lines(day).stream()
                    .filter(line -> line.digits().compareTo("98") < 0)
                    .toList();
            return new Printed(
                    lines,
                    lines.stream()
                            .map(line -> nomenclature.findRates(line, day).orElseThrow())
                            .toList());
        }
    }

    public Nomenclature nomenclature() {
        return nomenclature;
    }

    /// The first days of the eras; the first of them also answers for the time before.
    public List<LocalDate> eras() {
        return eras;
    }

    /// The number of the era a day lies in.
    public int eraOn(LocalDate day) {
        int era = 0;
        while (era + 1 < eras.size() && !eras.get(era + 1).isAfter(day)) {
            era++;
        }
        return era;
    }

    /// Every line of any era, by number.
    public List<CommodityCode> lines() {
        return List.copyOf(lines);
    }

    public CommodityCode line(int number) {
        return lines.get(number);
    }

    /// The number of a line.
    public Optional<Integer> find(CommodityCode code) {
        return Optional.ofNullable(numbers.get(code.digits()));
    }

    /// The lines of an era.
    public List<CommodityCode> linesOf(int era) {
        return Arrays.stream(sorted[era]).map(CommodityCode::new).toList();
    }

    /// Whether a line stands in an era.
    public boolean isIn(int line, int era) {
        return line < rateOf[era].length && rateOf[era][line] != NONE;
    }

    /// The number of the rates a line prints in an era it stands in, or [#NONE].
    public int rate(int line, int era) {
        return rateOf[era][line];
    }

    /// What lines print, by the number of [#rate].
    public List<LineRates> rates() {
        return rates;
    }

    /// The lines of an era within a code, by number.
    public int[] within(String digits, int era) {
        String[] codes = sorted[era];
        int from = Arrays.binarySearch(codes, digits);
        from = from < 0 ? -from - 1 : from;
        int to = from;
        while (to < codes.length && codes[to].startsWith(digits)) {
            to++;
        }
        var found = new int[to - from];
        for (int i = from; i < to; i++) {
            found[i - from] = numbers.getOrDefault(codes[i], NONE);
        }
        return found;
    }
}
