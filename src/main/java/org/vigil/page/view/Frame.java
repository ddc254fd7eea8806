package org.vigil.page.view;

import java.util.List;

/**
 * What stands around every page. {@code languages} are the other languages of this very page (or of the home page where
 * it has none); {@code home} is the address of the home page in the page's language.
 */
public record Frame(
        Words words,
        Brand brand,
        String home,
        String script,
        List<Link> menu,
        List<Link> footer,
        List<LanguageLink> languages,
        Head head) {

    public String siteName() {
        return brand.name();
    }
}
