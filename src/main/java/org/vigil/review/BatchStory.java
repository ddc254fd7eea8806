package org.vigil.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.body.Body;

/** A story as a batch brought it; {@code now} is null once it was discarded. */
record BatchStory(
        Mark mark,
        UUID id,
        String found,
        @Nullable String remark,
        @Nullable Now now) {

    /** How it stands. */
    record Now(
            String headline,
            boolean derived,
            String language,
            LocalDate day,
            @Nullable UUID stream,
            int version,
            Body body,
            boolean draft) {

        Was was() {
            return new Was(version, stream);
        }
    }
}
