package org.vigil.difference.view;

/** A stretch of two texts that are compared: in both ({@code same}), only in the earlier, only in the later. */
public record Piece(Kind kind, String text) {

    /** Which of the texts has it. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    public boolean isRemoved() {
        return kind == Kind.REMOVED;
    }

    public boolean isAdded() {
        return kind == Kind.ADDED;
    }
}
