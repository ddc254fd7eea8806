package org.vigil.ingest;

/** What came of a story in a capture. */
public enum Outcome {
    /** It was new. */
    CREATED,
    /** It was here, and the capture knew more: its stream, a deck, further paragraphs. */
    UPDATED,
    /** It was here, or a person has changed it since. */
    UNCHANGED,
    /** It could not be read, or not be kept. */
    REJECTED;

    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
