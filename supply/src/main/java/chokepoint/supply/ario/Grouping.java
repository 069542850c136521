package chokepoint.supply.ario;

import java.util.List;

/// How industries are put together.
public enum Grouping {
    /// Not at all: totals only.
    NONE,
    REGION,
    SECTOR,
    /// Each by itself.
    INDUSTRY;

    List<String> names(World world) {
        return switch (this) {
            case NONE -> List.of();
            case REGION -> world.regions();
            case SECTOR -> world.sectors();
            case INDUSTRY ->
                world.listIndustries().stream().map(Industry::toString).toList();
        };
    }

    int of(World world, int industry) {
        int sectors = world.sectors().size();
        return switch (this) {
            case NONE -> throw new IllegalStateException("nothing is put together");
            case REGION -> industry / sectors;
            case SECTOR -> industry % sectors;
            case INDUSTRY -> industry;
        };
    }
}
