package org.vigil.review;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.body.Body;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;

/** A story as a batch brought it; {@code now} is null once it was discarded. */
record BatchStory(
        Mark mark,
        UUID id,
        String found,
        @Nullable String remark,
        @Nullable Now now) {

    static boolean mayWrite(Viewer viewer, @Nullable UUID stream) {
        return stream == null ? viewer.may(Permission.WRITE) : viewer.may(Permission.WRITE, stream);
    }

    /** How it stands. */
    record Now(
            String headline,
            boolean derived,
            String language,
            LocalDate day,
            @Nullable UUID stream,
            int version,
            Body body,
            boolean draft,
            boolean seen) {

        Was was() {
            return new Was(version, stream);
        }

        /** Whether somebody may put its row right: who may write in its stream, before readers have seen it. */
        boolean isMendableBy(Viewer viewer) {
            return !draft && !seen && mayWrite(viewer, stream);
        }
    }
}
