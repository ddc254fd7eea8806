package org.vigil.rebrand;

import org.vigil.shared.Refusal;

/** What a form says cannot be: its code is the message that says what is the matter. */
public class NotAcceptable extends Refusal {

    public NotAcceptable(String key) {
        super(key, "a form of the look is refused: " + key);
    }
}
