package chokepoint.economy.outcome;

/// What one country bought from another before and after, at customs value, in the world's unit of money.
///
/// Diversion is where imports from one partner rise because those from another became dear: the rows of one importer
/// show it side by side.
///
/// @param sector empty where all sectors are added up
public record TradeChange(String importer, String exporter, String sector, double before, double after) {

    public double difference() {
        return after - before;
    }
}
