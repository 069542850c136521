/// The models: a base in shares, the parts a model is put together from, and the systems of equations they make.
@NullMarked
package chokepoint.economy.model;

import org.jspecify.annotations.NullMarked;
