package org.vigil.document;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as the desk knows it: as it was called where it came from, the language it says it is in, the picture of its
 * first page, and how often readers have fetched it.
 */
public record KeptDocument(
        DocumentFile file,
        String name,
        @Nullable String language,
        @Nullable String cover,
        long fetched) {

    public UUID id() {
        return file.id();
    }
}
