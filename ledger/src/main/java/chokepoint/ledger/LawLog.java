package chokepoint.ledger;

import chokepoint.ledger.goods.GoodsList;
import chokepoint.ledger.log.Instrument;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.FactVocabulary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Everything that stands in `data/law` and `data/areas`: the log of the law and the words it may use.
///
/// @param instruments in the order in which the world learned of them
/// @param goodsLists by file, each with its codes in the order in which they are written
/// @param hash of all the files, so that an answer can name what it was given from
public record LawLog(
        List<Instrument> instruments,
        Map<String, GoodsList> goodsLists,
        Map<String, List<CommodityCode>> asWritten,
        FactVocabulary vocabulary,
        Areas areas,
        Programmes programmes,
        String hash) {

    public LawLog {
        instruments = List.copyOf(instruments);
        goodsLists = Collections.unmodifiableMap(new LinkedHashMap<>(goodsLists));
        asWritten = Collections.unmodifiableMap(new LinkedHashMap<>(asWritten));
    }

    /// What scenarios laid over the law suppose; nothing in the law itself.
    public List<Instrument> suppositions() {
        return instruments.stream().filter(Instrument::isSupposed).toList();
    }

    public Optional<Instrument> find(String id) {
        return instruments.stream().filter(i -> i.id().equals(id)).findFirst();
    }
}
