package chokepoint.duty.entries;

/// Takes the rows at hand whose plans are decided, of percents alone and no part of a greater entry, one after the
/// other in one short loop. They are picked out without a branch, since no processor foresees which rows these are.
final class DecidedRows {

    private final int[] these = new int[PlanFinder.STRETCH];
    private final int[] others = new int[PlanFinder.STRETCH];

    private final PlanFinder finder;
    private final EntryChunk in;
    private final RatedChunk out;
    private int size;
    private int otherSize;
    private int lines;

    DecidedRows(PlanFinder finder, EntryChunk in, RatedChunk out) {
        this.finder = finder;
        this.in = in;
        this.out = out;
    }

    /// Picks the rows from a first one.
    ///
    /// @param runs of [Pool]
    /// @param columns of [LineTable]
    void pick(int first, int end, long[] runs, long[] columns) {
        int picked = 0;
        int apart = 0;
        int count = 0;
        for (int at = 0; at < end - first; at++) {
            long head = runs[Math.max(finder.place(at), 0)];
            boolean plain = Pool.isDecided(head)
                    & !Pool.lacksColumn(head, columns, Math.max(finder.rates(at), 0))
                    & in.entryCents(first + at) == 0;
            these[picked] = at;
            others[apart] = at;
            picked += plain ? 1 : 0;
            apart += plain ? 0 : 1;
            count += plain ? Pool.common(head) : 0;
        }
        size = picked;
        otherSize = apart;
        lines = count;
    }

    /// How many rows were not picked.
    int others() {
        return otherSize;
    }

    /// One of the rows that were not picked, counted from the first.
    int other(int which) {
        return others[which];
    }

    /// Works out and writes the rows that were picked.
    void take(int first, long[] runs, long[] columns, long[] bounds, ChunkSums sums) {
        out.lines.reserve(lines);
        long[] amounts = out.lines.amounts();
        byte[] programmes = out.lines.programmes();
        long[] byProgramme = sums.byProgramme[ChunkSums.EXACT];
        long[] cents = in.cents;
        long value = 0;
        long duties = 0;
        long fees = 0;
        for (int i = 0; i < size; i++) {
            int row = first + these[i];
            long worth = cents[row];
            int columnsOf = LineTable.place(finder.rates(these[i]), 0);
            int place = finder.place(these[i]);
            long head = runs[place];
            int end = place + Pool.common(head);
            int to = out.lines.begin(row, Pool.common(head));
            long all = 0;
            long fee = 0;
            for (int line = place + 1; line <= end; line++) {
                long packed = runs[line];
                int bound = 2 * PackedLine.bounds(packed);
                long product = Rates.amount(worth, PackedLine.rate(packed, columns, columnsOf));
                long amount = Math.min(Math.max(product, bounds[bound]), bounds[bound + 1]);
                int programme = PackedLine.programme(packed);
                programmes[to] = (byte) programme;
                amounts[to] = amount;
                to++;
                byProgramme[programme] += amount;
                all += amount;
                fee += amount & PackedLine.feeMask(packed);
            }
            out.plan[row] = Pool.number(head);
            out.status[row] = 0;
            out.duty[row] = all - fee;
            out.fees[row] = fee;
            out.mostDuty[row] = all - fee;
            out.mostFees[row] = fee;
            value += worth;
            duties += all - fee;
            fees += fee;
        }
        sums.rows[ChunkSums.EXACT] += size;
        sums.value[ChunkSums.EXACT] += value;
        sums.duty[ChunkSums.EXACT] += duties;
        sums.fees[ChunkSums.EXACT] += fees;
    }
}
