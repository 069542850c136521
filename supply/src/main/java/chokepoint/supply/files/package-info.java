/// YAML and CSV that remember their lines, so that every complaint can name file and line.
@NullMarked
package chokepoint.supply.files;

import org.jspecify.annotations.NullMarked;
