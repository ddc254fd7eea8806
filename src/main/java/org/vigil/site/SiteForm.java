package org.vigil.site;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.Fields;
import org.vigil.desk.Imprint;
import org.vigil.desk.Order;
import org.vigil.page.SiteState;
import org.vigil.page.Zones;
import org.vigil.page.view.Words;

/** Languages and time zone of the site as a form has them: {@code order} by language, as it was typed. */
record SiteForm(Set<String> chosen, Map<String, String> order, String zone, boolean understood, String was) {

    static SiteForm sent(Fields fields) {
        var order = new HashMap<String, String>();
        for (var language : Words.LANGUAGES) {
            order.put(language, fields.line("order-" + language));
        }
        return new SiteForm(
                Set.copyOf(fields.lines("languages")),
                order,
                fields.line("zone"),
                fields.has("understood"),
                fields.line("was"));
    }

    static SiteForm of(SiteState saved) {
        var order = new HashMap<String, String>();
        for (var i = 0; i < saved.languages().size(); i++) {
            order.put(saved.languages().get(i), String.valueOf(i + 1));
        }
        return new SiteForm(Set.copyOf(saved.languages()), order, saved.zone().getId(), false, imprint(saved));
    }

    static String imprint(SiteState saved) {
        return Imprint.of(
                List.of(String.join(",", saved.languages()), saved.zone().getId()));
    }

    /** The same, made from what is saved now, so that sending it again is meant. */
    SiteForm madeFrom(SiteState saved) {
        return new SiteForm(chosen, order, zone, understood, imprint(saved));
    }

    String order(String language) {
        return order.getOrDefault(language, "");
    }

    /** The chosen ones by their number; those without come last. */
    List<String> languages() {
        return Words.LANGUAGES.stream()
                .filter(chosen::contains)
                .sorted(Comparator.comparingInt(language -> Order.of(order(language))))
                .toList();
    }

    /** The key of what is not acceptable, if anything is not. */
    @Nullable String problem() {
        if (Zones.find(zone).isEmpty()) {
            return "settings.problem.zone";
        }
        if (order.values().stream().anyMatch(number -> !Order.isOne(number))) {
            return "settings.problem.order";
        }
        return languages().isEmpty() ? "settings.problem.languages" : null;
    }
}
