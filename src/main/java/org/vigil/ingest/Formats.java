package org.vigil.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The formats the importer knows, in the order in which they are asked. */
final class Formats {

    private final List<Format> formats;

    Formats(List<Format> formats) {
        this.formats = List.copyOf(formats);
    }

    Optional<Format> find(Head head) {
        return formats.stream().filter(format -> format.accepts(head)).findFirst();
    }

    /** Opens the file with the format that recognises it, or says why none does. */
    Capture open(Path file) throws IOException {
        var head = Head.of(file);
        var format = find(head);
        if (format.isEmpty()) {
            throw new UnknownFormat(reason(head));
        }
        return format.get().open(file);
    }

    private String reason(Head head) {
        var name = head.path().getFileName();
        if (head.isEmpty()) {
            return "%s is empty.".formatted(name);
        }
        if (head.isBinary()) {
            return "%s is not a text file (it holds bytes that no text has; text in UTF-16 needs its mark at the start)."
                    .formatted(name);
        }
        if (head.startsWith("<")) {
            return "%s is HTML or XML, which the importer does not read.".formatted(name);
        }
        return "%s holds no line that is a date, like “July 3, 2019”, so no story could be told from the next. Known formats: %s."
                .formatted(
                        name,
                        String.join(", ", formats.stream().map(Format::name).toList()));
    }
}
