package chokepoint.duty.panel;

import chokepoint.duty.compiled.Schedule;
import chokepoint.duty.panel.Cohorts.Cohort;
import chokepoint.terms.Area;
import chokepoint.terms.CommodityCode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// The series that cells are counted in, numbered in the order of their keys.
final class Keys {

    private final List<String> keys;
    private final Grouping grouping;
    private final int[] ofCohort;
    private final int[] ofOrigin;

    Keys(Cohorts cohorts, Schedule schedule, Grouping grouping) {
        this.grouping = grouping;
        var byCohort = new ArrayList<String>();
        for (Cohort cohort : cohorts.cohorts) {
            CommodityCode line = schedule.line(cohort.lines()[0]);
            byCohort.add(grouping.isByOrigin() ? "" : grouping.key(line, Area.US));
        }
        List<String> byOrigin = cohorts.origins.stream().map(Area::code).toList();
        this.keys = List.copyOf(new TreeSet<>(grouping.isByOrigin() ? byOrigin : byCohort));
        this.ofCohort = byCohort.stream().mapToInt(keys::indexOf).toArray();
        this.ofOrigin = byOrigin.stream().mapToInt(keys::indexOf).toArray();
    }

    int size() {
        return keys.size();
    }

    String key(int number) {
        return keys.get(number);
    }

    int number(int cohort, int origin) {
        return grouping.isByOrigin() ? ofOrigin[origin] : ofCohort[cohort];
    }
}
