package org.vigil.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Listing pages kept as plain text: the site's furniture, then stories, each below a line that is its date. */
final class TextCapture implements Format {

    private final Clock clock;

    TextCapture(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String name() {
        return "text capture";
    }

    /** Text that is not markup and has a line that is a date, possible or not, near its beginning. */
    @Override
    public boolean accepts(Head head) {
        return !head.isEmpty() && !head.isBinary() && !head.startsWith("<") && hasDateLine(head);
    }

    @Override
    public Capture open(Path file) throws IOException {
        return new TextPages(new Lines(Files.newInputStream(file)), LocalDate.now(clock));
    }

    private boolean hasDateLine(Head head) {
        var today = LocalDate.now(clock);
        try (var lines = new Lines(new ByteArrayInputStream(head.bytes()))) {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (DateLine.read(line.get().text(), today).isPresent()) {
                    return true;
                }
            }
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
