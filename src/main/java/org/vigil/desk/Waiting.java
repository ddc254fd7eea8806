package org.vigil.desk;

import java.util.List;

/** Knows what waits for somebody at the desk. Each module contributes its own as beans. */
public interface Waiting {

    /** What waits for this person now, most urgent first. */
    List<Note> notes(Viewer viewer);

    /** A sentence, the path of the page where it is seen to, and whether it is urgent. */
    record Note(String text, String path, boolean urgent) {}
}
