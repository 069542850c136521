/// How an answer is shown: a table of text, CSV, Markdown or JSON.
@NullMarked
package chokepoint.app.output;

import org.jspecify.annotations.NullMarked;
