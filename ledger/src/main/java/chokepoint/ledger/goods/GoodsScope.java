package chokepoint.ledger.goods;

import java.util.List;
import java.util.function.Consumer;

/// Which goods a provision reaches, in the shape the law writes it.
public sealed interface GoodsScope {

    AllGoods ALL = new AllGoods();

    /// Every good.
    record AllGoods() implements GoodsScope {}

    /// Those on a list.
    record OnList(GoodsList list) implements GoodsScope {}

    /// Those that any part reaches.
    record AnyOf(List<GoodsScope> parts) implements GoodsScope {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /// Those of one scope that another does not reach.
    record Except(GoodsScope of, GoodsScope excluded) implements GoodsScope {}

    /// Every list inside.
    default void forEachList(Consumer<GoodsList> visitor) {
        switch (this) {
            case AllGoods all -> {}
            case OnList(GoodsList list) -> visitor.accept(list);
            case AnyOf(List<GoodsScope> parts) -> parts.forEach(part -> part.forEachList(visitor));
            case Except(GoodsScope of, GoodsScope excluded) -> {
                of.forEachList(visitor);
                excluded.forEachList(visitor);
            }
        }
    }

    /// How much of a code this reaches, when each list's own reach is known.
    default Reach reach(ListReach lists) {
        return switch (this) {
            case AllGoods all -> Reach.ALL;
            case OnList(GoodsList list) -> lists.of(list);
            case AnyOf(List<GoodsScope> parts) -> {
                Reach any = Reach.NONE;
                for (GoodsScope part : parts) {
                    any = any.or(part.reach(lists));
                }
                yield any;
            }
            case Except(GoodsScope of, GoodsScope excluded) -> of.reach(lists).without(excluded.reach(lists));
        };
    }

    /// In words, for people.
    default String toText() {
        return switch (this) {
            case AllGoods all -> "all goods";
            case OnList(GoodsList list) ->
                list.title().isEmpty()
                        ? "codes "
                                + String.join(
                                        ", ",
                                        list.codes().codes().stream()
                                                .map(Object::toString)
                                                .toList())
                        : list.title();
            case AnyOf(List<GoodsScope> parts) ->
                String.join("; ", parts.stream().map(GoodsScope::toText).toList());
            case Except(GoodsScope of, GoodsScope excluded) -> of.toText() + ", except " + excluded.toText();
        };
    }

    /// How much of the code in question a list reaches.
    @FunctionalInterface
    interface ListReach {
        Reach of(GoodsList list);
    }
}
