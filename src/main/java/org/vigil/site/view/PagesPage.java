package org.vigil.site.view;

import java.util.List;
import org.vigil.desk.view.DeskFrame;
import org.vigil.page.view.Link;

/** The pages of text and the languages each is there in. */
public record PagesPage(DeskFrame frame, List<Link> tabs, List<Row> rows) {

    /** One page in all languages. */
    public record Row(String name, String path, List<Text> texts) {}

    /** One page in one language, called by itself; {@code there} where it has been written. */
    public record Text(String language, String languageName, String href, boolean there) {}
}
