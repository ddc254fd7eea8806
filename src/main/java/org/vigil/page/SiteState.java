package org.vigil.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What stands around every page, as it is saved: the name, the languages in their order, the newsroom's time zone, a tagline by
 * language, and the entries of each place by language.
 */
public record SiteState(
        String name,
        List<String> languages,
        ZoneId zone,
        Map<String, String> taglines,
        Map<String, Map<String, List<MenuEntry>>> places) {

    public String tagline(String language) {
        return taglines.getOrDefault(language, "");
    }

    /** The entries of a place by language. */
    public Map<String, List<MenuEntry>> menu(String place) {
        return places.getOrDefault(place, Map.of());
    }
}
