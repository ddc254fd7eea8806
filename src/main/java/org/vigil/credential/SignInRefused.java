package org.vigil.credential;

import org.vigil.shared.Refusal;

/** What somebody gave does not open the door. It does not say what of it was wrong. */
public class SignInRefused extends Refusal {

    public SignInRefused() {
        super("sign-in.refused", "what was given does not fit together, or is not known");
    }
}
