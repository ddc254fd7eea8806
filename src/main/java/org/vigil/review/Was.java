package org.vigil.review;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a row of the form was made from: the version of the story, and its stream. */
record Was(int version, @Nullable UUID stream) {

    /** What makes no sense is like no version there is. */
    static Was of(String text) {
        if (!text.matches("[0-9]{1,9}/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?")) {
            return new Was(0, null);
        }
        var slash = text.indexOf('/');
        var stream = text.substring(slash + 1);
        return new Was(Integer.parseInt(text.substring(0, slash)), stream.isEmpty() ? null : UUID.fromString(stream));
    }

    @Override
    public String toString() {
        return version + "/" + (stream == null ? "" : stream);
    }
}
