package chokepoint.duty.entries;

/// Reads amounts from bytes, in the forms that [Cells] knows. For one thread.
final class ByteAmount {

    /// With four decimals they fit a long.
    private static final int MOST_DIGITS = 14;
    private static final int GROUP = 3;

    private final int decimals;
    private long units;
    private int end;

    /// @param decimals that are kept; where there are more, the amount is not read here
    ByteAmount(int decimals) {
        this.decimals = decimals;
    }

    /// Reads `12345.6`, `12,345.60` or `$12,345.60` from its first byte on.
    ///
    /// @return false where none of them stands there, or one with more digits
    boolean read(byte[] bytes, int from, int to) {
        int at = from < to && bytes[from] == '$' ? from + 1 : from;
        int first = at;
        long whole = 0;
        int digits = 0;
        int group = 0;
        boolean grouped = false;
        for (; at < to; at++) {
            byte one = bytes[at];
            if (isDigit(one)) {
                whole = 10 * whole + one - '0';
                digits++;
                group++;
            } else if (one == ',' && (grouped ? group == GROUP : group > 0 && group <= GROUP)) {
                grouped = true;
                group = 0;
            } else {
                break;
            }
        }
        if (at == first || digits > MOST_DIGITS || grouped && group != GROUP) {
            return false;
        }
        int kept = 0;
        if (at < to && bytes[at] == '.') {
            for (at++; at < to && isDigit(bytes[at]); at++) {
                whole = 10 * whole + bytes[at] - '0';
                kept++;
                if (kept > decimals) {
                    return false;
                }
            }
            if (kept == 0) {
                return false;
            }
        }
        for (; kept < decimals; kept++) {
            whole *= 10;
        }
        units = whole;
        end = at;
        return true;
    }

    /// In units of the last decimal.
    long units() {
        return units;
    }

    /// The place after the amount.
    int end() {
        return end;
    }

    private static boolean isDigit(byte one) {
        return one >= '0' && one <= '9';
    }
}
