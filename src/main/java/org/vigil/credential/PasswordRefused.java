package org.vigil.credential;

import org.vigil.shared.Refusal;

/** A password that cannot be taken; its code ends in short, long, guessed, or code, where the app's code was wrong. */
public class PasswordRefused extends Refusal {

    PasswordRefused(String code) {
        super(code, "the password, or the code beside it, cannot be taken");
    }
}
