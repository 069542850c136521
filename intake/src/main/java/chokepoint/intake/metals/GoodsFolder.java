package chokepoint.intake.metals;

import chokepoint.intake.GoodsListFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;

/// The folder of the law, into which the lists of Section 232 on metals are written.
record GoodsFolder(Path law) {

    void write(String file, String what, String source, String certainty, Collection<String> codes) throws IOException {
        var meta = new LinkedHashMap<String, String>();
        meta.put("list", "Section 232: " + what);
        meta.put("source", source);
        meta.put("certainty", certainty);
        meta.put("nomenclature", "us");
        new GoodsListFile(meta, codes).writeTo(law.resolve(file));
    }
}
