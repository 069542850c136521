package chokepoint.duty.panel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Observed shares of trade by code, in millionths: what is claimed, and how much of a good is metal.
/// Observations, not law.
public final class ObservedShares {

    static final long WHOLE = 1_000_000;

    private final Map<String, Map<String, Long>> byCode;

    private ObservedShares(Map<String, Map<String, Long>> byCode) {
        this.byCode = byCode;
    }

    /// @throws IllegalArgumentException naming file and line
    public static ObservedShares read(Path file) {
        var byCode = new HashMap<String, Map<String, Long>>();
        try (var in = new GZIPInputStream(Files.newInputStream(file), 1 << 16);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] cells = line.split(" ");
                var shares = new HashMap<String, Long>();
                for (int i = 1; i + 1 < cells.length; i += 2) {
                    long share = Long.parseLong(cells[i + 1]);
                    if (share < 0 || share > WHOLE) {
                        throw new IllegalArgumentException(file + ":" + number + ": " + share + " is no share");
                    }
                    shares.put(cells[i], share);
                }
                byCode.put(cells[0], Map.copyOf(shares));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
        return new ObservedShares(byCode);
    }

    boolean knows(String code) {
        return byCode.containsKey(code);
    }

    long share(String code, String of) {
        return byCode.getOrDefault(code, Map.of()).getOrDefault(of, 0L);
    }
}
