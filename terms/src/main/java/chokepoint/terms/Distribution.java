package chokepoint.terms;

import java.util.Arrays;
import java.util.List;

/// How a figure that nobody knows exactly may lie: as a sentence, and as the value below which a given part lies.
///
/// Text forms: `35` · `28 to 42` (every value alike) · `21, 45, 120` (least, likeliest, most) ·
/// `lognormal 42, 0.45` (median, standard deviation of the logarithm).
public sealed interface Distribution {

    /// The value below which the part `u` lies, with 0 < u < 1.
    double quantile(double u);

    double mean();

    default double median() {
        return quantile(0.5);
    }

    /// @throws IllegalArgumentException naming what is wrong
    static Distribution parse(String text) {
        String words = text.strip();
        try {
            if (words.startsWith("lognormal ")) {
                double[] two = numbers(words.substring("lognormal ".length()), 2);
                return new Lognormal(two[0], two[1]);
            }
            if (words.contains(" to ")) {
                double[] two = numbers(words.replace(" to ", ","), 2);
                return new Uniform(two[0], two[1]);
            }
            if (words.contains(",")) {
                double[] three = numbers(words, 3);
                return new Triangular(three[0], three[1], three[2]);
            }
            return new Fixed(numbers(words, 1)[0]);
        } catch (NumberFormatException notRead) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no number and no distribution; write 35, '28 to 42', '21, 45, 120' or"
                            + " 'lognormal 42, 0.45'",
                    notRead);
        }
    }

    private static double[] numbers(String text, int count) {
        List<String> words = Arrays.stream(text.split(",")).map(String::strip).toList();
        if (words.size() != count) {
            throw new NumberFormatException(text);
        }
        return words.stream().mapToDouble(Distribution::number).toArray();
    }

    private static double number(String text) {
        double number = Double.parseDouble(text);
        if (!Double.isFinite(number)) {
            throw new NumberFormatException(text);
        }
        if (number < 0) {
            throw new IllegalArgumentException("'" + text + "' is negative");
        }
        return number;
    }

    /// Known, or taken as known.
    record Fixed(double value) implements Distribution {
        @Override
        public double quantile(double u) {
            return value;
        }

        @Override
        public double mean() {
            return value;
        }

        @Override
        public String toString() {
            return plain(value);
        }
    }

    /// Every value between two alike.
    record Uniform(double least, double most) implements Distribution {
        public Uniform {
            if (!(least <= most)) {
                throw new IllegalArgumentException("'" + plain(least) + " to " + plain(most) + "' runs backwards");
            }
        }

        @Override
        public double quantile(double u) {
            return least + u * (most - least);
        }

        @Override
        public double mean() {
            return (least + most) / 2;
        }

        @Override
        public String toString() {
            return plain(least) + " to " + plain(most);
        }
    }

    /// From a least value over the likeliest to a most.
    record Triangular(double least, double likeliest, double most) implements Distribution {
        public Triangular {
            if (!(least <= likeliest && likeliest <= most)) {
                throw new IllegalArgumentException("'" + plain(least) + ", " + plain(likeliest) + ", " + plain(most)
                        + "' are not the least, the likeliest and the most in this order");
            }
        }

        @Override
        public double quantile(double u) {
            double span = most - least;
            if (span == 0) {
                return least;
            }
            double rising = (likeliest - least) / span;
            return u < rising
                    ? least + Math.sqrt(u * span * (likeliest - least))
                    : most - Math.sqrt((1 - u) * span * (most - likeliest));
        }

        @Override
        public double mean() {
            return (least + likeliest + most) / 3;
        }

        @Override
        public String toString() {
            return plain(least) + ", " + plain(likeliest) + ", " + plain(most);
        }
    }

    /// Its logarithm is normal.
    record Lognormal(double middle, double sigma) implements Distribution {
        public Lognormal {
            if (!(middle > 0)) {
                throw new IllegalArgumentException("a lognormal median is above 0");
            }
        }

        @Override
        public double quantile(double u) {
            return middle * Math.exp(sigma * Normal.quantile(u));
        }

        @Override
        public double mean() {
            return middle * Math.exp(sigma * sigma / 2);
        }

        @Override
        public String toString() {
            return "lognormal " + plain(middle) + ", " + plain(sigma);
        }
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(Math.round(number))
                : Double.toString(number);
    }
}
