package org.vigil.desk;

import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;

/** What a form sent, tidied: texts of one line without control characters, longer ones with plain line ends. */
public record Fields(MultiValueMap<String, String> sent) {

    public boolean has(String name) {
        return sent.containsKey(name);
    }

    public String line(String name) {
        return tidied(Objects.requireNonNullElse(sent.getFirst(name), ""));
    }

    /** All values of that name, in the order of the form. */
    public List<String> lines(String name) {
        return sent.getOrDefault(name, List.of()).stream().map(Fields::tidied).toList();
    }

    public String text(String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "")
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
                .stripTrailing();
    }

    private static String tidied(String value) {
        return value.replaceAll("\\p{Cc}", " ").strip();
    }
}
