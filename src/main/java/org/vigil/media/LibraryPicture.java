package org.vigil.media;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A picture as the desk knows it; {@code name} is what its file was called, {@code bytes} 0 where nobody counted. */
public record LibraryPicture(
        MediaFile file,
        Described words,
        boolean expired,
        @Nullable String name,
        long bytes,
        Instant addedAt,
        String addedBy) {

    public String hash() {
        return file.hash();
    }
}
