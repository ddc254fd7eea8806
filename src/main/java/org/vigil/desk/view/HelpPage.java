package org.vigil.desk.view;

import java.util.List;

/** The keys of the desk, and the places this person may go to. */
public record HelpPage(DeskFrame frame, List<Key> keys, List<Place> places) {

    /** Keys pressed together, and others that do the same, if there are any. */
    public record Key(String name, List<String> pressed, List<String> instead) {}

    /** One place; {@code purpose} is empty where nobody has said it yet. */
    public record Place(String name, String href, String purpose) {}
}
