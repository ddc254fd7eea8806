package org.vigil.page;

import org.vigil.page.view.Words;

/**
 * The language a page is asked for in. {@code frame} is the language of the words around the content: the same, or the
 * site's first where the interface does not speak this one. {@code prefix} is empty for the site's first language.
 */
public record SiteLanguage(String language, String frame, String prefix) {

    public String href(String path) {
        return prefix.isEmpty() ? path : path.equals("/") ? prefix + "/" : prefix + path;
    }

    public Words words() {
        return Words.in(frame);
    }

    /** Whether the interface speaks this language. */
    public boolean isSpoken() {
        return language.equals(frame);
    }
}
