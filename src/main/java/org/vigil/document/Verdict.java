package org.vigil.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the process that read a document says of it: why it is refused, or what it saw in it. */
record Verdict(
        @Nullable String refused,
        String detail,
        int pages,
        @Nullable String language,
        List<DocumentFile.Heading> contents) {

    static Verdict refused(DocumentRefused refused) {
        return new Verdict(refused.what(), String.valueOf(refused.getMessage()), 0, null, List.of());
    }

    static Verdict taken(int pages, @Nullable String language, List<DocumentFile.Heading> contents) {
        return new Verdict(null, "", pages, language, contents);
    }

    /** Itself, if the document is taken. */
    Verdict orRefused() {
        if (refused != null) {
            throw DocumentRefused.told(refused, detail);
        }
        return this;
    }
}
