package chokepoint.ledger.rules;

import chokepoint.ledger.goods.GoodsList;
import chokepoint.terms.CommodityCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// L09
record L09ListsInOrder() implements Rule {

    @Override
    public String sentence() {
        return "Goods lists are sorted, hold no code that an ancestor already covers, and match their official count.";
    }

    @Override
    public Stream<Violation> check(RuleContext context) {
        return context.log().goodsLists().entrySet().stream().flatMap(entry -> check(context, entry));
    }

    private Stream<Violation> check(RuleContext context, Map.Entry<String, GoodsList> entry) {
        GoodsList list = entry.getValue();
        // A snapshot keeps the codes, not the order of the file.
        List<CommodityCode> written = context.log()
                .asWritten()
                .getOrDefault(entry.getKey(), list.codes().codes());
        Stream.Builder<Violation> found = Stream.builder();
        for (int i = 1; i < written.size(); i++) {
            CommodityCode before = written.get(i - 1);
            CommodityCode code = written.get(i);
            if (code.isWithin(before)) {
                found.add(broken(list, code + " is already covered by " + before));
            } else if (code.compareTo(before) < 0) {
                found.add(broken(list, code + " stands after " + before + "; sort the list"));
            }
        }
        if (list.officialCount().isPresent() && list.officialCount().getAsInt() != written.size()) {
            found.add(broken(
                    list,
                    "holds " + written.size() + " codes, the official text counts "
                            + list.officialCount().getAsInt()));
        }
        return found.build();
    }

    private Violation broken(GoodsList list, String message) {
        return new Violation(code(), list.name(), 0, message);
    }
}
