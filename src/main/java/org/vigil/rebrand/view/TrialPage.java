package org.vigil.rebrand.view;

import java.util.List;
import org.vigil.page.view.Link;

/** A page of the site as it would be, in light and in dark; {@code notes} say what cannot be shown. */
public record TrialPage(
        SectionHead head,
        List<String> notes,
        List<Link> pages,
        List<Link> languages,
        List<Link> widths,
        String width,
        String what,
        List<Frame> frames) {

    /** One of the two. */
    public record Frame(String title, String address) {}
}
