package org.vigil.rebrand.view;

import java.util.List;

/** Where old addresses lead, and one to be added. */
public record RedirectsPage(SectionHead head, List<Row> rows, String from, String to) {

    /** One that is there. */
    public record Row(String from, String to) {}
}
