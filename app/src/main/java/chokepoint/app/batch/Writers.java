package chokepoint.app.batch;

import chokepoint.app.batch.PartRater.Rating;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Rates parts and writes each into a file of its own; as many at once as there are threads.
final class Writers implements AutoCloseable {

    private final boolean parquet;
    private final Rating rating;
    private final List<String> types;
    private final Path folder;
    private final Queue<ParquetRows> idle = new ConcurrentLinkedQueue<>();
    private final Queue<PartRater> raters = new ConcurrentLinkedQueue<>();

    /// @param types of the columns of the input; empty where they are texts
    Writers(boolean parquet, Rating rating, List<String> types, Path folder) {
        this.parquet = parquet;
        this.rating = rating;
        this.types = types;
        this.folder = folder;
    }

    Finished write(Part part) throws IOException {
        PartRater rater = raters.poll();
        if (rater == null) {
            rater = new PartRater(rating, kept());
        }
        PartRater.Done done = rater.rate(part);
        Path file = folder.resolve(String.format(Locale.ROOT, "part-%06d", part.number()));
        Optional<ParquetFooter> footer = parquet ? Optional.of(parquet(done, file)) : Optional.empty();
        if (!parquet) {
            try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                new CsvRows(rating.head(), rating.columns()).write(done.rows(), out);
            }
        }
        raters.add(rater);
        return new Finished(part.number(), part.checksum(), part.inputEnd(), done.tally(), file, footer);
    }

    /// What makes pages of the columns of the input, where they are texts.
    private Optional<KeptColumns> kept() {
        return parquet && types.isEmpty()
                ? Optional.of(new KeptColumns(
                        rating.head(),
                        new CsvRows(rating.head(), rating.columns()),
                        rating.columns().kept()))
                : Optional.empty();
    }

    private ParquetFooter parquet(PartRater.Done done, Path file) throws IOException {
        ParquetRows writer = idle.poll();
        if (writer == null) {
            writer = new ParquetRows(rating.head(), rating.columns(), types, folder);
        }
        try {
            return writer.write(done.rows(), done.kept(), file);
        } finally {
            idle.add(writer);
        }
    }

    @Override
    public void close() {
        idle.forEach(ParquetRows::close);
    }
}
