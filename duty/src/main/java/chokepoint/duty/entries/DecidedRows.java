package chokepoint.duty.entries;

/// Rows whose plans are decided and made of percents, gathered and then taken one after the other in one short loop.
final class DecidedRows {

    private final int[] rows = new int[PlanFinder.STRETCH];
    private final long[] heads = new long[PlanFinder.STRETCH];
    private final int[] places = new int[PlanFinder.STRETCH];

    /// The place of the first column of a row's line of the tariff.
    private final int[] columnsOf = new int[PlanFinder.STRETCH];

    private final EntryChunk in;
    private final RatedChunk out;
    private int size;

    DecidedRows(EntryChunk in, RatedChunk out) {
        this.in = in;
        this.out = out;
    }

    /// Adds a row whose plan [is decided][Pool#isDecided], of percents alone and no part of a greater entry.
    ///
    /// @param place of its plan
    void add(int row, int place, long head, int rates) {
        int at = size++;
        rows[at] = row;
        heads[at] = head;
        places[at] = place;
        columnsOf[at] = LineTable.place(rates, 0);
    }

    /// Works out and writes the rows that were added, and lets them go.
    void take(long[] runs, long[] columns, long[] bounds, ChunkSums sums) {
        long[] byProgramme = sums.byProgramme[ChunkSums.EXACT];
        long[] cents = in.cents;
        long[][] columnsOut = out.byProgramme;
        long value = 0;
        long duties = 0;
        long fees = 0;
        for (int at = 0; at < size; at++) {
            int row = rows[at];
            long head = heads[at];
            int first = columnsOf[at];
            long worth = cents[row];
            int place = places[at];
            int end = place + Pool.common(head);
            long all = 0;
            long fee = 0;
            for (int line = place + 1; line <= end; line++) {
                long packed = runs[line];
                int bound = 2 * PackedLine.bounds(packed);
                long product = Rates.amount(worth, PackedLine.rate(packed, columns, first));
                long amount = Math.min(Math.max(product, bounds[bound]), bounds[bound + 1]);
                int programme = PackedLine.programme(packed);
                long[] column = columnsOut[programme];
                if (column == null) {
                    column = out.column(programme);
                }
                column[row] += amount;
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
        size = 0;
    }
}
