package org.vigil.proof;

import java.util.List;

/**
 * Something a check before publishing found. An error keeps the story from readers, a warning asks for a second look.
 * {@code code} is the message {@code check.<code>}, said with {@code details}.
 */
public record Concern(boolean error, String code, List<Object> details) {

    static Concern error(String code, Object... details) {
        return new Concern(true, code, List.of(details));
    }

    static Concern warning(String code, Object... details) {
        return new Concern(false, code, List.of(details));
    }
}
