package chokepoint.intake.china;

import java.util.LinkedHashMap;
import java.util.Map;

/// The head of a Chinese goods list.
///
/// @param what what the list is, in our words
/// @param source the official text, with the copy it was read in
/// @param officialCount the count the official text names, 0 where it names none
/// @param certainty `primary`, `corroborated`, `inferred` or `memory`
record Meta(String what, String source, int officialCount, String certainty) {

    Map<String, String> toMap() {
        var meta = new LinkedHashMap<String, String>();
        meta.put("list", what);
        meta.put("source", source);
        if (officialCount > 0) {
            meta.put("official-count", Integer.toString(officialCount));
        }
        meta.put("certainty", certainty);
        meta.put("nomenclature", "cn");
        return meta;
    }
}
