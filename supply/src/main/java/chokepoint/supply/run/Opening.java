package chokepoint.supply.run;

import chokepoint.supply.network.Input;
import chokepoint.supply.network.Option;
import chokepoint.terms.Distribution;

/// What lies in stock when a run begins.
final class Opening {

    private final Layout layout;
    private final Draws draws;
    private final long[] names;
    private final double[] more;
    private final double[] allowance;

    /// @param allowance by part, output that goes on without it
    Opening(Layout layout, Draws draws, double[] allowance) {
        this.layout = layout;
        this.allowance = allowance;
        this.draws = draws;
        names = new long[layout.inputs.size()];
        more = new double[layout.nodes.size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = Stream.name(layout.nodes.get(layout.nodeOfInput[i]).id() + "/"
                    + layout.inputs.get(i).name());
        }
        for (Option option : layout.asked.taken()) {
            if (option.remedy() instanceof Option.Stock(double days)) {
                for (int n = 0; n < more.length; n++) {
                    more[n] += Remedies.at(option, layout, n) ? days : 0;
                }
            }
        }
    }

    /// Fills the stocks of a block, in units of output, and names the part that each of them stands for.
    void fill(double[] stock, int[] scarcest, int width, int first) {
        var parts = new double[layout.parts.size()];
        for (int w = 0; w < width; w++) {
            draw(parts, first + w);
            for (int at = w; at < stock.length; at += width) {
                stock[at] = Double.POSITIVE_INFINITY;
            }
            for (int p = 0; p < parts.length; p++) {
                int at = layout.stockOfPart[p] * width + w;
                double lasts = parts[p] + (layout.isImportant(p) ? 0 : allowance[p]);
                if (lasts < stock[at]) {
                    stock[at] = lasts;
                    scarcest[at] = p;
                }
            }
        }
    }

    /// What lies in stock of every part in one draw, in units of output.
    void draw(double[] parts, int draw) {
        for (int i = 0; i < layout.inputs.size(); i++) {
            draw(i, parts, draw);
        }
    }

    /// One draw for the cover of the input, then one for each part, in the order of names.
    private void draw(int i, double[] parts, int draw) {
        Input input = layout.inputs.get(i);
        int from = layout.firstPart[i];
        int to = layout.firstPart[i + 1];
        var random = new Stream(draws.seed(), draw, names[i]);
        Distribution cover = input.cover().value();
        Distribution spread = input.spread().value();
        double days = draws.typical() ? cover.median() : cover.quantile(random.next());
        double least = Double.POSITIVE_INFINITY;
        boolean critical = false;
        for (int p = from; p < to; p++) {
            parts[p] = spread.quantile(draws.typical() ? (p - from + 0.5) / (to - from) : random.next());
            if (layout.isCritical(p) && !critical) {
                critical = true;
                least = parts[p];
            } else if (layout.isCritical(p) == critical) {
                least = Math.min(least, parts[p]);
            }
        }
        int n = layout.nodeOfInput[i];
        double scale = input.scarcest() && least > 0 ? days / least : days;
        for (int p = from; p < to; p++) {
            parts[p] = (parts[p] * scale + more[n]) * layout.average[n];
        }
    }
}
