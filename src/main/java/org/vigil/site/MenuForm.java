package org.vigil.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.Fields;
import org.vigil.desk.Order;
import org.vigil.look.Look;
import org.vigil.page.MenuEntry;
import org.vigil.page.view.Words;
import org.vigil.rebrand.NotAcceptable;

/** The entries of one place, {@code menu} or {@code footer}, as a form has them, by language. */
record MenuForm(String place, Map<String, List<Line>> lines) {

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
        return new MenuForm(place, lines);
    }

    /** The languages are those that readers would choose from. */
    static MenuForm of(String place, Look look) {
        var lines = new LinkedHashMap<String, List<Line>>();
        for (var language : look.languages().all()) {
            var these = new ArrayList<Line>();
            for (var entry : look.entries(place).in(language)) {
                these.add(new Line(String.valueOf(these.size() + 1), entry.text(), entry.path()));
            }
            lines.put(language, these);
        }
        return new MenuForm(place, lines);
    }

    /** Those of a language by their numbers; lines that were emptied are no entries. */
    private List<MenuEntry> entries(String language) {
        return lines.getOrDefault(language, List.of()).stream()
                .filter(line -> !line.isEmpty())
                .sorted(Comparator.comparingInt(line -> Order.of(line.order())))
                .map(line -> new MenuEntry(line.text(), line.path()))
                .toList();
    }

    /** What becomes of the entries there are: those in languages that are not in the form stay. Throws {@link NotAcceptable}. */
    Look.Entries over(Look.Entries there) {
        requireAcceptable();
        var all = new HashMap<>(there.all());
        lines.keySet().forEach(language -> all.put(language, entries(language)));
        return new Look.Entries(all);
    }

    private void requireAcceptable() {
        if (lines.keySet().stream().anyMatch(language -> entries(language).size() > MOST)) {
            throw new NotAcceptable("settings.problem.many");
        }
        lines.values().stream()
                .flatMap(List::stream)
                .map(Line::problem)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(problem -> {
                    throw new NotAcceptable(problem);
                });
    }
}
