package org.vigil.body;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.vigil.wording.Direction;

/** HTML in the making: tags are ours and go in as they are, words and addresses are escaped, addresses made absolute. */
final class Markup {

    private final @Nullable URI page;
    private final StringBuilder out = new StringBuilder();

    /** With a page, the one the text stands on, every address becomes absolute. */
    Markup(@Nullable URI page) {
        this.page = page;
    }

    Markup tag(String tag) {
        out.append(tag);
        return this;
    }

    Markup address(String href) {
        return words(absolute(href));
    }

    /** Control characters other than space have no meaning in HTML and no place in the XML of feeds. */
    Markup words(String text) {
        var settled = Direction.settle(text);
        for (int i = 0; i < settled.length(); i++) {
            var c = settled.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n' -> out.append(c);
                case '\r' -> out.append('\n');
                default -> {
                    if (!Character.isISOControl(c) && c < '\uFFFE') {
                        out.append(c);
                    }
                }
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private String absolute(String href) {
        if (page == null) {
            return href;
        }
        if (href.startsWith("#")) {
            return page + href;
        }
        return Href.isHere(href) ? page.getScheme() + "://" + page.getRawAuthority() + href : href;
    }
}
