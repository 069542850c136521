package chokepoint.economy.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;

/// Which countries trade with each other, directly or through others. Each such bloc has money of its own: nothing
/// ties its prices to those of another, so that in each one market follows from the others and its labour income is
/// held constant in its place. As a rule all the world is one bloc; a country that trades with nobody is one by itself.
final class Blocs {

    private final Baseline base;
    private final IntPredicate bought;
    private final int n;

    /// By importer and exporter: in how many sectors one buys from the other; and by pair: from how many.
    private final int[] links;

    private final int[] suppliersOf;

    /// By importer: whom it buys from; by exporter: whom it sells to.
    private final BitSet[] sellers;

    private final BitSet[] buyers;

    /// By country: its bloc, and by bloc: its last country.
    private final int[] of;

    private final int[] last;

    private Blocs(Baseline base, IntPredicate bought, int[] links, int[] suppliersOf) {
        this.base = base;
        this.bought = bought;
        this.n = base.grid().countries();
        this.links = links;
        this.suppliersOf = suppliersOf;
        this.sellers = sets(n);
        this.buyers = sets(n);
        for (int link = 0; link < links.length; link++) {
            if (links[link] > 0) {
                sellers[link / n].set(link % n);
                buyers[link % n].set(link / n);
            }
        }
        this.of = new int[n];
        Arrays.fill(of, -1);
        int count = 0;
        for (int i = 0; i < n; i++) {
            if (of[i] < 0) {
                int bloc = count++;
                reached(i, List.of(sellers, buyers)).stream().forEach(member -> of[member] = bloc);
            }
        }
        this.last = new int[count];
        for (int i = 0; i < n; i++) {
            last[of[i]] = i;
        }
    }

    /// Those of a base.
    ///
    /// @param bought by pair: whether a country spends anything in a sector
    static Blocs of(Baseline base, IntPredicate bought) {
        int n = base.grid().countries();
        int sectors = base.grid().sectors();
        var links = new int[n * n];
        var suppliersOf = new int[n * sectors];
        for (int pair = 0; pair < n * sectors; pair++) {
            boolean buys = bought.test(pair);
            for (int exporter = 0; exporter < n && buys; exporter++) {
                if (base.share[pair * n + exporter] != 0) {
                    suppliersOf[pair]++;
                    links[pair / sectors * n + exporter]++;
                }
            }
        }
        return new Blocs(base, bought, links, suppliersOf);
    }

    private static BitSet[] sets(int n) {
        var sets = new BitSet[n];
        Arrays.setAll(sets, i -> new BitSet(n));
        return sets;
    }

    /// Who trades with whom after bans: the same, unless they take from somebody the last trade with another.
    ///
    /// @throws NoEquilibrium where bans leave a country nobody to buy from in a sector, or nobody to sell to
    Blocs without(BitSet closed) {
        int sectors = base.grid().sectors();
        int[] left = links.clone();
        int[] open = suppliersOf.clone();
        boolean same = true;
        for (int cell = closed.nextSetBit(0); cell >= 0; cell = closed.nextSetBit(cell + 1)) {
            int pair = cell / n;
            if (base.share[cell] != 0 && bought.test(pair)) {
                same &= --left[pair / sectors * n + cell % n] > 0;
                if (--open[pair] == 0) {
                    throw new NoEquilibrium("the bans leave %s nobody to buy %s from"
                            .formatted(
                                    base.countries().get(pair / sectors),
                                    base.sectors().get(pair % sectors)));
                }
            }
        }
        return same ? this : new Blocs(base, bought, left, open).withBuyers();
    }

    private Blocs withBuyers() {
        for (int i = 0; i < n; i++) {
            if (buyers[i].isEmpty()) {
                throw new NoEquilibrium("the bans leave %s nobody to sell to"
                        .formatted(base.countries().get(i)));
            }
        }
        return this;
    }

    /// A country and all that is reached from it.
    private BitSet reached(int from, List<BitSet[]> ways) {
        var reached = new BitSet(n);
        reached.set(from);
        var fresh = (BitSet) reached.clone();
        while (!fresh.isEmpty()) {
            var next = new BitSet(n);
            for (int i = fresh.nextSetBit(0); i >= 0; i = fresh.nextSetBit(i + 1)) {
                for (BitSet[] way : ways) {
                    next.or(way[i]);
                }
            }
            next.andNot(reached);
            reached.or(next);
            fresh = next;
        }
        return reached;
    }

    int count() {
        return last.length;
    }

    /// The bloc of a country.
    int of(int country) {
        return of[country];
    }

    /// The country whose market is dropped in a bloc: its last.
    int last(int bloc) {
        return last[bloc];
    }

    /// Whether the country's market is dropped.
    boolean drops(int country) {
        return last[of[country]] == country;
    }

    /// Sums of a figure of all countries, by bloc.
    double[] sums(double[] byCountry) {
        var sums = new double[last.length];
        for (int i = 0; i < n; i++) {
            sums[of[i]] += byCountry[i];
        }
        return sums;
    }

    /// The largest figure of those whose market is dropped, with its sign.
    double dropped(double[] byCountry) {
        double most = 0;
        for (int country : last) {
            most = Math.abs(byCountry[country]) > Math.abs(most) || Double.isNaN(byCountry[country])
                    ? byCountry[country]
                    : most;
        }
        return most;
    }

    /// Those whose market is dropped, in words.
    String dropped() {
        return named(Arrays.stream(last).boxed().toList());
    }

    /// What is held constant, in words.
    String numeraire(String income) {
        return count() == 1 ? "world " + income : income + " of each bloc that trades with no other";
    }

    /// The countries of a bloc.
    BitSet members(int bloc) {
        var members = new BitSet(n);
        for (int i = 0; i < n; i++) {
            members.set(i, of[i] == bloc);
        }
        return members;
    }

    /// A country and all that it buys from, directly or through others.
    BitSet suppliers(int country) {
        return reached(country, Collections.singletonList(sellers));
    }

    /// A country and all that it sells to, directly or through others.
    BitSet customers(int country) {
        return reached(country, Collections.singletonList(buyers));
    }

    /// Names of countries, in words.
    String names(BitSet members) {
        return named(members.stream().boxed().toList());
    }

    private String named(List<Integer> countries) {
        var names =
                new ArrayList<>(countries.stream().map(base.countries()::get).toList());
        if (names.size() == 1) {
            return names.getFirst();
        }
        String end = names.removeLast();
        return String.join(", ", names) + " and " + end;
    }
}
