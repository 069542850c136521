package chokepoint.supply.run;

/// Double entry for every lane and every part, in the unit of the good: nothing is made from nothing.
///
/// The books only add up what was made, shipped, received and used; every night they are held against what lies
/// there.
final class Books {

    private final Block block;
    private final Layout layout;
    /// By lane: made for it and not shipped; shipped and not received.
    private final double[] ready;

    private final double[] underway;
    private final double[] shippedInAll;
    /// By part: received and not used.
    private final double[] stock;
    private final double[] opening;
    private final double[] before;
    private double gap;

    /// @param opening what lies in stock of every part, in units of output
    Books(Block block, double[] opening) {
        if (block.width != 1) {
            throw new IllegalArgumentException("books are kept for one draw, not for " + block.width);
        }
        this.block = block;
        this.layout = block.layout;
        int lanes = layout.lanes.size();
        ready = new double[lanes];
        underway = new double[lanes];
        shippedInAll = new double[lanes];
        for (int l = 0; l < lanes; l++) {
            ready[l] = block.ready[l] * layout.goodsOf(l);
            underway[l] = block.underway(l, 0) * layout.goodsOf(l);
        }
        stock = new double[layout.parts.size()];
        for (int p = 0; p < stock.length; p++) {
            stock[p] = opening[p] * amount(p);
        }
        this.opening = opening;
        this.before = block.stock.clone();
    }

    /// A part's stock tonight: what it was, and what its input has gained or lost since.
    static double part(Layout layout, int p, double[] opening, double[] before, Block block) {
        int at = layout.stockOfPart[p];
        return opening[p] + (block.stock[at] - before[at]);
    }

    private double amount(int part) {
        return layout.parts.get(part).amount().value();
    }

    /// Enters a day that the block has just made, and compares.
    void enter() {
        for (int l = 0; l < ready.length; l++) {
            double shipped = block.shipped[l] * layout.goodsOf(l);
            shippedInAll[l] += shipped;
            if (!block.seen(l)) {
                double made = block.made[layout.maker[l]];
                double goods = made * (1 - layout.outside[layout.maker[l]]) * partOfBuyers(l);
                ready[l] += goods - shipped;
                compare(ready[l], block.ready[l] * layout.goodsOf(l), usual(l));
                negative(block.ready[l], usual(l));
            }
            underway[l] += shipped;
        }
        for (int i = 0; i < layout.inputs.size(); i++) {
            receive(i);
        }
    }

    private double usual(int lane) {
        return layout.goodsOf(lane) * layout.share[lane] * layout.average[layout.buyer(lane)];
    }

    /// What leaves the road is what arrives: the parts receive it, each its amount.
    private void receive(int i) {
        double left = 0;
        double goods = layout.inputs.get(i).amount();
        for (int l = layout.firstLane[i]; l < layout.firstLane[i + 1]; l++) {
            double now = block.underway(l, 0) * goods;
            left += underway[l] - now;
            underway[l] = now;
        }
        double arrived = (block.arrived[i] - block.fromElsewhere[i]) * goods;
        double average = layout.average[layout.nodeOfInput[i]] * goods;
        compare(left, arrived, average);
        double made = block.made[layout.nodeOfInput[i]];
        for (int p = layout.firstPart[i]; p < layout.firstPart[i + 1]; p++) {
            double held = stock[p];
            double received = block.arrived[i] * amount(p);
            double used =
                    layout.isImportant(p) && held + received < made * amount(p) * (1 - 1e-9) ? 0 : made * amount(p);
            stock[p] = held + received - used;
            double use = layout.average[layout.nodeOfInput[i]] * amount(p);
            double there = part(layout, p, opening, before, block);
            compare(stock[p], there * amount(p), use);
            negative((there + (layout.isImportant(p) ? 0 : block.allowance(p))) * amount(p), use);
        }
    }

    /// The lane's part of what its maker sells inside the network.
    private double partOfBuyers(int lane) {
        double all = 0;
        for (int other : layout.feeds[layout.maker[lane]]) {
            all += usual(other);
        }
        return all == 0 ? 0 : usual(lane) / all;
    }

    private void compare(double said, double there, double usual) {
        gap = Math.max(gap, Math.abs(said - there) / Math.max(usual, Double.MIN_NORMAL));
    }

    private void negative(double amount, double usual) {
        gap = Math.max(gap, -amount / Math.max(usual, Double.MIN_NORMAL));
    }

    /// The greatest difference of any night, in days of usual use.
    double gap() {
        return gap;
    }
}
