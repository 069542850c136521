package chokepoint.app.supply;

/// A percentage as the source printed it: `85 %`, `>50 %`, or words.
final class PrintedPercent {

    private PrintedPercent() {}

    static String of(String printed) {
        return printed.chars().anyMatch(Character::isDigit) ? printed + " %" : printed;
    }
}
