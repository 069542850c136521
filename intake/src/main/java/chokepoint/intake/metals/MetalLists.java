package chokepoint.intake.metals;

import java.io.IOException;
import java.nio.file.Path;

/// Goods lists of Section 232 on steel, aluminium and copper, 2018 to 2026.
public final class MetalLists {

    private MetalLists() {}

    /// @param args the folder of sources, the folder of the law
    public static void main(String[] args) throws IOException {
        Path sources = Path.of(args[0]);
        var goods = new GoodsFolder(Path.of(args[1]));
        Note16 note = Note16.read(sources.resolve("us/hts/chapter99_notes_2026_rev_6.txt.gz"));
        new ContentLists(sources, note, goods).write();
        new FullValueLists(sources, note, goods).write();
    }
}
