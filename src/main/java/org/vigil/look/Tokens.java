package org.vigil.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The colours by name: those that come with the program, read from its own style, and the style that sets others. */
public final class Tokens {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Pattern TOKEN = Pattern.compile("--([a-z0-9-]+):\\s*(#[0-9a-f]{6});");
    private static final Map<Scheme, SequencedMap<String, String>> BUILT_IN = builtIn();

    private Tokens() {}

    /** Whether it is a colour as it is kept: nothing else ever gets into a style. */
    public static boolean isColour(String text) {
        return COLOUR.matcher(text).matches();
    }

    public static List<String> names() {
        return List.copyOf(builtIn(Scheme.LIGHT).keySet());
    }

    public static SequencedMap<String, String> builtIn(Scheme scheme) {
        return BUILT_IN.getOrDefault(scheme, Collections.emptyNavigableMap());
    }

    /** Every colour of a look. */
    public static SequencedMap<String, String> of(Look.Colours colours, Scheme scheme) {
        var all = new LinkedHashMap<>(builtIn(scheme));
        scheme.of(colours).forEach((token, colour) -> {
            if (all.containsKey(token) && isColour(colour)) {
                all.put(token, colour);
            }
        });
        return all;
    }

    /** The style that sets them, to stand behind the program's own; nothing if there is nothing to set. */
    public static String style(Look.Colours colours, @Nullable Scheme only) {
        if (only != null) {
            return "@layer base{:root{color-scheme:%s;%s}}\n".formatted(only.word(), set(colours, only));
        }
        if (colours.light().isEmpty() && colours.dark().isEmpty()) {
            return "";
        }
        return "@layer base{:root{%s}@media (prefers-color-scheme:dark){:root{%s}}}\n"
                .formatted(set(colours, Scheme.LIGHT), set(colours, Scheme.DARK));
    }

    private static String set(Look.Colours colours, Scheme scheme) {
        return of(colours, scheme).entrySet().stream()
                .map(token -> "--" + token.getKey() + ":" + token.getValue())
                .collect(Collectors.joining(";"));
    }

    private static Map<Scheme, SequencedMap<String, String>> builtIn() {
        try {
            var css = new ClassPathResource("static/css/_global.css").getContentAsString(StandardCharsets.UTF_8);
            var dark = css.indexOf("prefers-color-scheme: dark");
            return Map.of(Scheme.LIGHT, read(css.substring(0, dark)), Scheme.DARK, read(css.substring(dark)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SequencedMap<String, String> read(String css) {
        var tokens = new LinkedHashMap<String, String>();
        TOKEN.matcher(css).results().forEach(token -> tokens.put(token.group(1), token.group(2)));
        return tokens;
    }
}
