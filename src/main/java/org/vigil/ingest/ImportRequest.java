package org.vigil.ingest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks to be imported, and whether readers are to see it at once. A null stream is taken from the pages; a
 * null language is the site's first.
 */
public record ImportRequest(
        List<Path> paths, @Nullable String stream, @Nullable String language, boolean publish) {

    public ImportRequest {
        paths = List.copyOf(paths);
    }

    ImportRequest unpublished() {
        return new ImportRequest(paths, stream, language, false);
    }

    /** The same for the same request, so that one that was cut off is known again. */
    String signature() {
        var places = paths.stream()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .collect(Collectors.joining("\n"));
        return "stream=%s language=%s\n%s".formatted(stream, language, places);
    }
}
