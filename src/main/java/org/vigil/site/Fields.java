package org.vigil.site;

import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/** What a form sent, tidied: texts of one line without control characters, longer ones with plain line ends. */
record Fields(MultiValueMap<String, String> sent) {

    boolean has(String name) {
        return sent.containsKey(name);
    }

    String line(String name) {
        return tidied(Objects.requireNonNullElse(sent.getFirst(name), ""));
    }

    /** All values of that name, in the order of the form. */
    List<String> lines(String name) {
        return sent.getOrDefault(name, List.of()).stream().map(Fields::tidied).toList();
    }

    String text(String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "")
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .stripTrailing();
    }

    private static String tidied(String value) {
        return value.replaceAll("\\p{Cc}", " ").strip();
    }
}
