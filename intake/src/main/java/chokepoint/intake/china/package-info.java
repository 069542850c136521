/// China's lists: the answers to Sections 232 and 301, the lists of 2025, the controlled items, the schedule of 2018.
@NullMarked
package chokepoint.intake.china;

import org.jspecify.annotations.NullMarked;
