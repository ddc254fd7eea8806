package org.vigil.news;

/** The four public notes on a published story. */
public enum NoteKind {
    CORRECTION("C"),
    CLARIFICATION("K"),
    UPDATE("U"),
    RETRACTION("R");

    private final String initial;

    NoteKind(String initial) {
        this.initial = initial;
    }

    /** The first letter of its public ids: {@code C-2026-031}. */
    String initial() {
        return initial;
    }

    /** As the database and the templates write it. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
