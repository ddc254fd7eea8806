package org.vigil.rebrand;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.vigil.desk.Fields;
import org.vigil.look.Look;
import org.vigil.look.Scheme;
import org.vigil.look.Tokens;

/** Every colour as a form has it, by field: {@code light-paper}, {@code dark-ink}. */
record ColoursForm(Map<String, String> typed) {

    static String field(Scheme scheme, String token) {
        return scheme.word() + "-" + token;
    }

    /** What was typed, unless only what was picked differs from what both showed. */
    static ColoursForm sent(Fields fields) {
        var typed = new LinkedHashMap<String, String>();
        for (var scheme : Scheme.values()) {
            for (var token : Tokens.names()) {
                var field = field(scheme, token);
                var text = tidied(fields.line(field));
                var picked = tidied(fields.line("pick-" + field));
                var untouched = text.equals(tidied(fields.line("shown-" + field)));
                typed.put(field, untouched && !picked.isEmpty() ? picked : text);
            }
        }
        return new ColoursForm(typed);
    }

    static ColoursForm of(Look.Colours colours) {
        var typed = new LinkedHashMap<String, String>();
        for (var scheme : Scheme.values()) {
            Tokens.of(colours, scheme).forEach((token, colour) -> typed.put(field(scheme, token), colour));
        }
        return new ColoursForm(typed);
    }

    private static String tidied(String typed) {
        var lower = typed.toLowerCase(Locale.ROOT);
        return lower.matches("[0-9a-f]{6}") ? "#" + lower : lower;
    }

    String at(Scheme scheme, String token) {
        return typed.getOrDefault(field(scheme, token), "");
    }

    boolean isComplete() {
        return typed.values().stream().allMatch(Tokens::isColour);
    }

    /** All colours of a scheme, those that are none as they come with the program: enough to reckon with. */
    Map<String, String> all(Scheme scheme) {
        var all = new HashMap<String, String>(Tokens.builtIn(scheme));
        all.replaceAll((token, builtIn) -> Tokens.isColour(at(scheme, token)) ? at(scheme, token) : builtIn);
        return all;
    }

    /** The pairs of a scheme that are not told apart well enough. */
    List<Contrast.Pair> unreadable(Scheme scheme) {
        var colours = all(scheme);
        return Contrast.pairs().stream()
                .filter(pair -> pair.in(colours) < pair.atLeast())
                .toList();
    }

    /** Those that differ from what comes with the program. */
    Look.Colours colours() {
        return new Look.Colours(own(Scheme.LIGHT), own(Scheme.DARK));
    }

    private Map<String, String> own(Scheme scheme) {
        var own = all(scheme);
        own.entrySet().removeAll(Tokens.builtIn(scheme).entrySet());
        return own;
    }
}
