/// What was filed for an entry line, against what the law says.
@NullMarked
package chokepoint.duty.audit;

import org.jspecify.annotations.NullMarked;
