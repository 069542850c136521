package chokepoint.supply.run;

import java.util.Arrays;

/// Watches for the first standstill of every node in every draw of a block.
///
/// A node stands on a working day on which it makes less than a tenth of its plan. The standstill is over on the first
/// of five working days in a row with more than half of it.
final class Standstills {

    private static final double STANDS = 0.1;
    private static final double RUNS = 0.5;
    private static final int IN_A_ROW = 5;

    /// By node and draw: the first day, the day it is over (-1 for neither), working days stood, units lost so far.
    final int[] first;

    final int[] over;
    final int[] stood;
    /// By node and draw: the part that had least left on the first day, or -1.
    final int[] cause;

    private final int[] running;
    private final int[] runningSince;
    private final Layout layout;
    private final int width;

    Standstills(Layout layout, int width) {
        this.layout = layout;
        this.width = width;
        int count = layout.nodes.size() * width;
        first = new int[count];
        over = new int[count];
        stood = new int[count];
        cause = new int[count];
        running = new int[count];
        runningSince = new int[count];
    }

    void clear() {
        Arrays.fill(first, -1);
        Arrays.fill(over, -1);
        Arrays.fill(stood, 0);
        Arrays.fill(cause, -1);
        Arrays.fill(running, 0);
    }

    void look(Block block, int step) {
        for (int n = 0; n < layout.nodes.size(); n++) {
            if (!layout.worksOn(n, step)) {
                continue;
            }
            double few = STANDS * layout.plan[n];
            double many = RUNS * layout.plan[n];
            for (int w = 0; w < width; w++) {
                int at = n * width + w;
                double made = block.made[at];
                if (made >= few && first[at] < 0) {
                    continue;
                }
                if (made < few) {
                    stood[at]++;
                    running[at] = 0;
                    if (first[at] < 0) {
                        first[at] = step;
                        cause[at] = scarcest(block, n, w);
                    }
                } else if (first[at] >= 0 && over[at] < 0) {
                    recover(at, made > many, step);
                }
            }
        }
    }

    private void recover(int at, boolean runs, int step) {
        if (!runs) {
            running[at] = 0;
            return;
        }
        if (running[at]++ == 0) {
            runningSince[at] = step;
        }
        if (running[at] == IN_A_ROW) {
            over[at] = runningSince[at];
        }
    }

    /// The part without which the output goes on for the shortest time; none where the node itself is out.
    private int scarcest(Block block, int n, int w) {
        int scarcest = -1;
        double least = layout.plan[n];
        for (int s = layout.firstStock[layout.firstInput[n]]; s < layout.firstStock[layout.firstInput[n + 1]]; s++) {
            int at = s * width + w;
            if (layout.leftOfStock[s] == 0 && block.stock[at] < least) {
                least = block.stock[at];
                scarcest = block.scarcest[at];
            }
        }
        return scarcest;
    }
}
