package org.vigil.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.Fields;
import org.vigil.desk.Imprint;
import org.vigil.desk.Order;
import org.vigil.page.MenuEntry;
import org.vigil.page.SiteState;
import org.vigil.page.view.Words;

/** The entries of one place, {@code menu} or {@code footer}, as a form has them, by language. */
record MenuForm(String place, Map<String, List<Line>> lines, String was) {

    static final List<String> PLACES = List.of("menu", "footer");

    private static final int LONGEST_TEXT = 60;
    private static final int LONGEST_PATH = 200;
    private static final int MOST = 20;

    /** One entry as it was typed. */
    record Line(String order, String text, String path) {

        boolean isEmpty() {
            return text.isEmpty() && path.isEmpty();
        }

        /** The key of what is not acceptable, if anything is not. */
        @Nullable String problem() {
            if (isEmpty()) {
                return null;
            }
            if (text.isEmpty() || text.length() > LONGEST_TEXT) {
                return "settings.problem.entry.text";
            }
            if (!MenuEntry.isPath(path) || path.length() > LONGEST_PATH) {
                return "settings.problem.entry.path";
            }
            return Order.isOne(order) ? null : "settings.problem.order";
        }
    }

    static MenuForm sent(String place, Fields fields) {
        var lines = new LinkedHashMap<String, List<Line>>();
        for (var language : Words.LANGUAGES) {
            var texts = fields.lines("text-" + language);
            var paths = fields.lines("path-" + language);
            var orders = fields.lines("order-" + language);
            var these = new ArrayList<Line>();
            for (var i = 0; i < Math.min(texts.size(), Math.min(paths.size(), orders.size())); i++) {
                these.add(new Line(orders.get(i), texts.get(i), paths.get(i)));
            }
            if (!these.isEmpty()) {
                lines.put(language, these);
            }
        }
        return new MenuForm(place, lines, fields.line("was"));
    }

    static MenuForm of(String place, SiteState saved) {
        var lines = new LinkedHashMap<String, List<Line>>();
        for (var language : saved.languages()) {
            var these = new ArrayList<Line>();
            for (var entry : saved.menu(place, language)) {
                these.add(new Line(String.valueOf(these.size() + 1), entry.text(), entry.path()));
            }
            lines.put(language, these);
        }
        return new MenuForm(place, lines, imprint(place, saved));
    }

    static String imprint(String place, SiteState saved) {
        var texts = new ArrayList<String>();
        for (var language : Words.LANGUAGES) {
            texts.add(language);
            saved.menu(place, language).forEach(entry -> texts.addAll(List.of(entry.text(), entry.path())));
        }
        return Imprint.of(texts);
    }

    /** The same, made from what is saved now, so that sending it again is meant. */
    MenuForm madeFrom(SiteState saved) {
        return new MenuForm(place, lines, imprint(place, saved));
    }

    /** Those of a language by their numbers; lines that were emptied are no entries. */
    List<MenuEntry> entries(String language) {
        return lines.getOrDefault(language, List.of()).stream()
                .filter(line -> !line.isEmpty())
                .sorted(Comparator.comparingInt(line -> Order.of(line.order())))
                .map(line -> new MenuEntry(line.text(), line.path()))
                .toList();
    }

    /** The key of the first thing that is not acceptable, if anything is not. */
    @Nullable String problem() {
        if (lines.keySet().stream().anyMatch(language -> entries(language).size() > MOST)) {
            return "settings.problem.many";
        }
        for (var these : lines.values()) {
            for (var line : these) {
                if (line.problem() != null) {
                    return line.problem();
                }
            }
        }
        return null;
    }
}
