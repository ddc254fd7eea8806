package org.vigil.news;

/** Where on a story's page a public note stands. */
public enum NotePlace {
    /** Above the text. */
    TOP,
    /** Below it. */
    FOOT;

    /** As the database and the templates write it. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
