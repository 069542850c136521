package chokepoint.duty.entries;

import java.util.BitSet;

/// A set of provisions that apply to entry lines at one time.
///
/// @param number in the order in which situations were first asked for
/// @param provisions by number, and after them the tests of day and origin that come out true
/// @param inPart whether a list reaches the code in part, so that it depends on the lines below
record Situation(int number, BitSet provisions, boolean inPart) {}
