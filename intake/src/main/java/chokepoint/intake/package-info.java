/// Reads what official sources publish and writes it in our own data form. Not part of the program.
@NullMarked
package chokepoint.intake;

import org.jspecify.annotations.NullMarked;
