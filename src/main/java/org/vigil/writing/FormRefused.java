package org.vigil.writing;

import java.util.List;
import org.vigil.shared.Refusal;

/** A field of the editor's form cannot be taken as it is; everything that was typed stays where it was. */
class FormRefused extends Refusal {

    private final String field;
    private final List<Object> details;

    /** {@code message} is a key, said with the details. */
    FormRefused(String field, String message, Object... details) {
        super(message, "field " + field);
        this.field = field;
        this.details = List.of(details);
    }

    String field() {
        return field;
    }

    Object[] details() {
        return details.toArray();
    }
}
