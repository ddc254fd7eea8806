package org.vigil.release;

import java.util.List;
import org.vigil.shared.Refusal;

/** What a form asked for is not acceptable: the message {@code release.problem.<code>} says why. */
class NotLikeThis extends Refusal {

    private final List<Object> details;

    NotLikeThis(String code, Object... details) {
        super(code, "a form asked for what cannot be: " + code);
        this.details = List.of(details);
    }

    List<Object> details() {
        return details;
    }
}
