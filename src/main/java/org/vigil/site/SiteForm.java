package org.vigil.site;

import java.util.ArrayList;
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

/** Name, taglines, languages and time zone of the site as a form has them: {@code order} by language, as it was typed. */
record SiteForm(
        String name,
        Map<String, String> taglines,
        Set<String> chosen,
        Map<String, String> order,
        String zone,
        boolean understood,
        String was) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_TAGLINE = 200;

    static SiteForm sent(Fields fields) {
        var taglines = new HashMap<String, String>();
        var order = new HashMap<String, String>();
        for (var language : Words.LANGUAGES) {
            taglines.put(language, fields.line("tagline-" + language));
            order.put(language, fields.line("order-" + language));
        }
        return new SiteForm(
                fields.line("name"),
                taglines,
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
        return new SiteForm(
                saved.name(),
                saved.taglines(),
                Set.copyOf(saved.languages()),
                order,
                saved.zone().getId(),
                false,
                imprint(saved));
    }

    static String imprint(SiteState saved) {
        var texts = new ArrayList<>(List.of(
                saved.name(), String.join(",", saved.languages()), saved.zone().getId()));
        Words.LANGUAGES.forEach(language -> texts.add(saved.tagline(language)));
        return Imprint.of(texts);
    }

    /** The same, made from what is saved now, so that sending it again is meant. */
    SiteForm madeFrom(SiteState saved) {
        return new SiteForm(name, taglines, chosen, order, zone, understood, imprint(saved));
    }

    String tagline(String language) {
        return taglines.getOrDefault(language, "");
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
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return "settings.problem.name";
        }
        if (taglines.values().stream().anyMatch(tagline -> tagline.length() > LONGEST_TAGLINE)) {
            return "settings.problem.tagline";
        }
        if (Zones.find(zone).isEmpty()) {
            return "settings.problem.zone";
        }
        if (order.values().stream().anyMatch(number -> !Order.isOne(number))) {
            return "settings.problem.order";
        }
        return languages().isEmpty() ? "settings.problem.languages" : null;
    }
}
