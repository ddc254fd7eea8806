package org.vigil.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vigil.desk.Fields;
import org.vigil.desk.Order;
import org.vigil.look.Look;
import org.vigil.page.Zones;
import org.vigil.page.view.Words;
import org.vigil.rebrand.NotAcceptable;

/** Languages and time zone of the site as a form has them: {@code order} by language, as it was typed. */
record SiteForm(Set<String> chosen, Map<String, String> order, String zone, boolean understood) {

    static SiteForm sent(Fields fields) {
        var order = new HashMap<String, String>();
        for (var language : Words.LANGUAGES) {
            order.put(language, fields.line("order-" + language));
        }
        return new SiteForm(
                Set.copyOf(fields.lines("languages")), order, fields.line("zone"), fields.has("understood"));
    }

    static SiteForm of(Look.Languages saved) {
        var order = new HashMap<String, String>();
        for (var language : saved.all()) {
            order.put(language, String.valueOf(order.size() + 1));
        }
        return new SiteForm(Set.copyOf(saved.all()), order, saved.zone(), false);
    }

    String order(String language) {
        return order.getOrDefault(language, "");
    }

    /** The chosen ones by their number; those without come last. */
    private List<String> languages() {
        return Words.LANGUAGES.stream()
                .filter(chosen::contains)
                .sorted(Comparator.comparingInt(language -> Order.of(order(language))))
                .toList();
    }

    /**
     * What becomes of the languages there are in the draft. Another first one than readers have takes a second word, once. Throws
     * {@link NotAcceptable} or {@link FirstLanguageChanges}.
     */
    Look.Languages over(Look.Languages there, String firstInForce) {
        requireAcceptable();
        var first = languages().getFirst();
        if (!first.equals(there.first()) && !first.equals(firstInForce) && !understood) {
            throw new FirstLanguageChanges(firstInForce, first);
        }
        return new Look.Languages(languages(), zone);
    }

    private void requireAcceptable() {
        if (Zones.find(zone).isEmpty()) {
            throw new NotAcceptable("settings.problem.zone");
        }
        if (order.values().stream().anyMatch(number -> !Order.isOne(number))) {
            throw new NotAcceptable("settings.problem.order");
        }
        if (languages().isEmpty()) {
            throw new NotAcceptable("settings.problem.languages");
        }
    }
}
