package org.vigil.page.view;

import java.util.List;

/**
 * What stands around every page. {@code languages} are the other languages of this very page (or of the home page where
 * it has none); {@code home} and {@code search} are the addresses of the home page and of the search in the page's language,
 * {@code searchDescription} that of what browsers are told of it.
 */
public record Frame(
        Words words,
        Brand brand,
        String home,
        String search,
        String searchDescription,
        String script,
        List<Link> menu,
        List<Link> footer,
        List<LanguageLink> languages,
        Head head) {

    public String siteName() {
        return brand.name();
    }
}
