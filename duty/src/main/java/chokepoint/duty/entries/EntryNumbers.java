package chokepoint.duty.entries;

import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.Facts;
import chokepoint.terms.Lane;
import java.util.List;

/// The numbers of codes, origins and facts that rows of columns are made of.
final class EntryNumbers {

    private final List<CustomsKernel> kernels;
    private final FactTable facts;

    EntryNumbers(List<CustomsKernel> kernels, FactTable facts) {
        this.kernels = List.copyOf(kernels);
        this.facts = facts;
    }

    /// The number of a customs, or -1 where there is no tariff of it.
    int customs(Area destination) {
        for (int i = 0; i < kernels.size(); i++) {
            if (kernels.get(i).customs().equals(destination)) {
                return i;
            }
        }
        return -1;
    }

    int code(int customs, CommodityCode code) {
        return kernels.get(customs).codeNumber(code);
    }

    CommodityCode codeOf(int customs, int number) {
        return kernels.get(customs).code(number);
    }

    int origin(int customs, Area origin) {
        return kernels.get(customs).originNumber(origin);
    }

    Lane lane(int customs, int origin) {
        return new Lane(
                kernels.get(customs).origin(origin), kernels.get(customs).customs());
    }

    String currency(int customs) {
        return kernels.get(customs).currency();
    }

    int facts(Facts stated) {
        return facts.number(stated);
    }

    Facts facts(int number) {
        return facts.get(number);
    }
}
