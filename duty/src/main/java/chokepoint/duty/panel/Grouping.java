package chokepoint.duty.panel;

import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;

/// What an average is taken over: one for all, or one for each chapter, section or origin.
public enum Grouping {
    ALL,
    CHAPTER,
    SECTOR,
    ORIGIN;

    /// The first chapters of the sections of the Harmonized System, I to XXI.
    private static final int[] SECTIONS = {
        1, 6, 15, 16, 25, 28, 39, 41, 44, 47, 50, 64, 68, 71, 72, 84, 86, 90, 93, 94, 97, 98
    };

    private static final String[] ROMAN = {
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII",
        "XVIII", "XIX", "XX", "XXI"
    };

    private static final String[] TITLES = {
        "animals and animal products",
        "vegetable products",
        "fats and oils",
        "food, beverages, tobacco",
        "minerals and fuels",
        "chemicals",
        "plastics and rubber",
        "hides, leather, bags",
        "wood",
        "pulp and paper",
        "textiles",
        "footwear, headgear",
        "stone, ceramics, glass",
        "pearls, precious metals",
        "base metals",
        "machinery and electronics",
        "vehicles, aircraft, vessels",
        "instruments, clocks",
        "arms",
        "furniture, toys, other",
        "art and antiques"
    };

    /// The key of a cell's group; groups sort by it.
    String key(CommodityCode line, Area origin) {
        return switch (this) {
            case ALL -> "all";
            case CHAPTER -> line.chapter();
            case SECTOR -> "%02d".formatted(section(Integer.parseInt(line.chapter())));
            case ORIGIN -> origin.code();
        };
    }

    private static int section(int chapter) {
        int section = 0;
        while (SECTIONS[section + 1] <= chapter) {
            section++;
        }
        return section;
    }

    /// A group's name for people.
    public String title(String key) {
        return this == SECTOR ? ROMAN[Integer.parseInt(key)] + " " + TITLES[Integer.parseInt(key)] : key;
    }

    /// Whether the group depends on the origin alone.
    boolean isByOrigin() {
        return this == ORIGIN;
    }
}
