package org.vigil.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.page.view.FeedLink;
import org.vigil.page.view.Picture;

/** What a controller says about its page, for the head and the frame. Paths are without language. */
public final class Heading {

    final String title;
    final String path;
    final Map<String, String> alternates = new LinkedHashMap<>();
    final List<FeedLink> feeds = new ArrayList<>();
    String kind = "website";

    @Nullable String description;

    @Nullable Picture picture;

    @Nullable String jsonLd;

    @Nullable String robots;

    @Nullable String previous;

    @Nullable String next;

    @Nullable String section;

    boolean addressless;

    private Heading(String title, String path) {
        this.title = title;
        this.path = path;
    }

    public static Heading of(String title, String path) {
        return new Heading(title, path);
    }

    public Heading describedAs(@Nullable String text) {
        description = text;
        return this;
    }

    /** An article rather than a page of the site, with its schema.org record. */
    public Heading article(String schemaOrg) {
        kind = "article";
        jsonLd = schemaOrg;
        return this;
    }

    public Heading showing(@Nullable Picture shown) {
        picture = shown;
        return this;
    }

    public Heading hiddenFromSearchEngines() {
        robots = "noindex";
        return this;
    }

    /** A page whose address is nobody's to pass on: its head names none. */
    public Heading withoutAddress() {
        addressless = true;
        return this;
    }

    public Heading between(@Nullable String newer, @Nullable String older) {
        previous = newer;
        next = older;
        return this;
    }

    /** The menu entry this page belongs to, if it is not its own. */
    public Heading in(String menuPath) {
        section = menuPath;
        return this;
    }

    /** The same page in another language. */
    public Heading alsoIn(String language, String otherPath) {
        alternates.put(language, otherPath);
        return this;
    }

    public Heading feed(FeedLink link) {
        feeds.add(link);
        return this;
    }
}
