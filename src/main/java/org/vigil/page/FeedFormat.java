package org.vigil.page;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.vigil.page.view.FeedLink;

/** The languages that feed readers speak. */
public enum FeedFormat {
    RSS("RSS", "rss", "application/rss+xml") {
        @Override
        public byte[] write(Feed feed, String selfUrl) {
            return new Rss(feed, selfUrl).bytes();
        }
    },
    ATOM("Atom", "atom", "application/atom+xml") {
        @Override
        public byte[] write(Feed feed, String selfUrl) {
            return new Atom(feed, selfUrl).bytes();
        }
    },
    JSON("JSON Feed", "json", "application/feed+json") {
        @Override
        public byte[] write(Feed feed, String selfUrl) {
            return new JsonFeed(feed, selfUrl).bytes();
        }
    };

    private final String label;
    private final String extension;
    private final String mediaType;

    FeedFormat(String label, String extension, String mediaType) {
        this.label = label;
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** How its addresses end. */
    public String extension() {
        return extension;
    }

    /** Without a charset: the bytes are UTF-8, and each format says so itself. */
    public String mediaType() {
        return mediaType;
    }

    /** A feed in every format, as the head of a page names it; {@code href} is where each is. */
    public static List<FeedLink> links(String site, String title, Function<FeedFormat, String> href) {
        return Arrays.stream(values())
                .map(format -> new FeedLink(
                        site + " – " + title + " (" + format.label + ")", href.apply(format), format.mediaType))
                .toList();
    }

    /** The same feed at the same address gives the same bytes. */
    public abstract byte[] write(Feed feed, String selfUrl);
}
