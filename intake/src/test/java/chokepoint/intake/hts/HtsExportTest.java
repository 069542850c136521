package chokepoint.intake.hts;

import static org.assertj.core.api.Assertions.assertThat;

import chokepoint.intake.NomenclatureFolder;
import chokepoint.ledger.nomenclature.Nomenclature;
import chokepoint.ledger.nomenclature.NomenclatureFiles;
import chokepoint.ledger.nomenclature.PrintedLine;
import chokepoint.terms.CommodityCode;
import chokepoint.terms.DutyExpression;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A made-up export with the quirks of the real ones.
class HtsExportTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void markup_and_blanks_of_the_print_make_no_difference() throws IOException {
        SortedMap<String, PrintedLine> lines = read("""
                [{"htsno":"7005","indent":"0","description":"Float  glass","units":null,"general":"","special":"","other":"","footnotes":[{"a":1}]},
                 {"htsno":"","indent":"1","description":"Nonwired:","units":[],"general":"","special":"","other":""},
                 {"htsno":"7005.21.10","indent":"2","description":"Under <i>10</i> m<sup>2</sup>","units":["m2"," kg "],
                  "general":"14.5¢/m<sup>2 </sup>+ 0.4%","special":"Free(A, AU,KR)","other":"22¢/m2 + 5% /"},
                 {"htsno":"7005.21.10.10","indent":"3","description":"Tinted","units":["m²"],"general":"  ","special":" ","other":"20%"},
                 {"htsno":"9901.00.50","indent":"0","description":"Law","units":[],"general":"Free","special":"","other":""}]
                """);
        assertThat(lines.values())
                .containsExactly(
                        new PrintedLine("7005", 0, "Float glass", "", "", "", ""),
                        new PrintedLine("70052110^1", 1, "Nonwired:", "", "", "", ""),
                        new PrintedLine(
                                "70052110",
                                2,
                                "Under 10 m²",
                                "m²|kg",
                                DutyExpression.parse("14.5¢/m2 + 0.4%").toText(),
                                "Free (A,AU,KR)",
                                DutyExpression.parse("22¢/m2 + 5%").toText()),
                        new PrintedLine("7005211010", 3, "Tinted", "m²", "", "", ""));
    }

    @Test
    void a_folder_holds_the_base_and_what_later_editions_changed_and_reads_back_as_they_were() throws IOException {
        var first = lines(
                new PrintedLine("8507", 0, "Batteries", "", "", "", ""),
                new PrintedLine("85076000", 1, "Lithium-ion", "No.", "3.4%", "Free (KR)", "40%"),
                new PrintedLine("8507600020", 2, "Other", "", "", "", ""));
        var second = lines(
                new PrintedLine("8507", 0, "Batteries", "", "", "", ""),
                new PrintedLine("85076000", 1, "Lithium-ion", "No.", "3.4%", "Free (JP,KR)", "40%"),
                new PrintedLine("8507600090", 2, "Other", "", "", "", ""));
        new NomenclatureFolder(
                        List.of("territory: US"),
                        List.of(
                                List.of("one", "2025-01-01", "2025-01-01", "primary", "made up", ""),
                                List.of("two", "2026-01-01", "2026-01-01", "primary", "made up", ""),
                                List.of("three", "2026-02-01", "2026-02-01", "primary", "made up", "")),
                        List.of(first, second, second))
                .writeTo(folder);
        assertThat(Files.readAllLines(folder.resolve("changes/two.csv")))
                .containsExactly(
                        "change,code,indent,description,units,general,special,column2",
                        "change,85076000,=,=,=,=,\"Free (JP,KR)\",=",
                        "drop,8507600020,,,,,,",
                        "add,8507600090,2,Other,,,,");
        assertThat(folder.resolve("changes/three.csv")).doesNotExist();

        Nomenclature read = NomenclatureFiles.read(folder);
        CommodityCode battery = CommodityCode.of("8507.60.00");
        assertThat(read.linesUnder(battery, LocalDate.of(2025, 6, 1))).containsExactly(CommodityCode.of("8507600020"));
        assertThat(read.linesUnder(battery, LocalDate.of(2026, 6, 1))).containsExactly(CommodityCode.of("8507600090"));
    }

    private SortedMap<String, PrintedLine> read(String json) throws IOException {
        Path file = folder.resolve("export.json.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(json.getBytes(StandardCharsets.UTF_8));
        }
        return HtsExport.read(file);
    }

    private static SortedMap<String, PrintedLine> lines(PrintedLine... all) {
        var lines = new TreeMap<String, PrintedLine>(PrintedLine.PRINTED_ORDER);
        for (PrintedLine line : all) {
            lines.put(line.key(), line);
        }
        return lines;
    }
}
