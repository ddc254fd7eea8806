package org.vigil.news;

/** The words of a public note: plain text with line breaks, between 1 and 2,000 characters. */
final class NoteText {

    static final int LONGEST = 2_000;

    private NoteText() {}

    static String of(String written) {
        var text = written.replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .strip();
        if (text.isEmpty()) {
            throw new NoteRefused("note.empty", "a public note has words");
        }
        var length = text.codePointCount(0, text.length());
        if (length > LONGEST) {
            throw new NoteRefused(
                    "note.long",
                    "a public note has at most %,d characters, this one has %,d".formatted(LONGEST, length));
        }
        return text;
    }
}
