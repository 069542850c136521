package chokepoint.supply.replay;

import chokepoint.supply.network.Input;
import chokepoint.supply.network.Network;
import chokepoint.supply.network.Node;
import chokepoint.terms.Distribution;
import java.util.function.UnaryOperator;

/// How a quoted cover is read, since no source says of which parts it was quoted.
public enum CoverReading {
    SCARCEST("the quoted cover is that of the part that runs out first; the others last longer"),
    EACH("every part of every line has a cover of its own, drawn from the quoted range"),
    WIDE("every part has a cover of its own, lognormal about 38 days with 0.45: parts differ more than the quotes do");

    private final String sentence;

    CoverReading(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }

    /// The network with its quoted covers read this way.
    public Network of(Network network) {
        return switch (this) {
            case SCARCEST -> network;
            case EACH -> each(network, input -> with(input, input.cover().value()));
            case WIDE -> each(network, input -> with(input, new Distribution.Lognormal(38, 0.45)));
        };
    }

    private static Network each(Network network, UnaryOperator<Input> change) {
        Network changed = network;
        for (Node node : network.nodes().values()) {
            changed = changed.with(node.with(node.inputs().stream()
                    .map(input -> input.scarcest() ? change.apply(input) : input)
                    .toList()));
        }
        return changed;
    }

    private static Input with(Input input, Distribution covers) {
        return new Input(
                input.name(),
                input.good(),
                input.parts(),
                input.suppliers(),
                input.cover().with(new Distribution.Fixed(1)),
                input.spread().with(covers),
                false,
                input.returns());
    }
}
