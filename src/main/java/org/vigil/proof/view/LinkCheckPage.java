package org.vigil.proof.view;

import java.util.List;
import org.vigil.desk.view.DeskFrame;

/** The links that lead out of a story; {@code asked} once the servers they lead to have been asked. */
public record LinkCheckPage(
        DeskFrame frame, String story, String headline, List<Row> links, boolean asked, int leftOut) {

    /** A link, and in words what came of asking; {@code tone} is ok, warn or fail. */
    public record Row(String href, String said, String tone) {}
}
