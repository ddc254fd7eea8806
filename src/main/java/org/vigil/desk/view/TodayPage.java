package org.vigil.desk.view;

import java.util.List;

/** The first page of the desk. */
public record TodayPage(DeskFrame frame, List<Note> notes, List<Place> places) {

    /** Something that waits. */
    public record Note(String text, String href, boolean urgent) {}

    /** A place to go to, and what it is for. */
    public record Place(String name, String href, String text) {}
}
