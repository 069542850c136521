package chokepoint.supply.network;

import chokepoint.terms.Area;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A mine, a refiner, a maker or a plant, making one good.
///
/// @param kind in the words of the file
/// @param makes id of the good
/// @param rate units made on a working day; without one it is what its buyers use
/// @param works working days in a week: 5 Monday to Friday, 6 to Saturday, 7 every day
/// @param wholeDays whether it works a day at its planned rate or stands, as an assembly line does
/// @param headroom most that can be made in a day ÷ the planned rate
/// @param endUse what licences are asked for
public record Node(
        String id,
        String name,
        String kind,
        Area area,
        String makes,
        Optional<Sourced<Double>> rate,
        int works,
        boolean wholeDays,
        Sourced<Double> headroom,
        String endUse,
        List<Input> inputs) {

    public Node {
        inputs = inputs.stream().sorted(Comparator.comparing(Input::name)).toList();
        if (works < 5 || works > 7) {
            throw new IllegalArgumentException("a week has 5, 6 or 7 working days here, not " + works);
        }
        if (headroom.value() < 1) {
            throw new IllegalArgumentException(
                    "headroom " + headroom.value() + ": capacity cannot be below the plan; give 1 or more");
        }
    }

    public Node with(List<Input> others) {
        return new Node(id, name, kind, area, makes, rate, works, wholeDays, headroom, endUse, others);
    }
}
