package org.vigil.door;

import org.jspecify.annotations.Nullable;
import org.vigil.credential.Passwords;

/** A password that somebody chose, with the secret their app was shown and the code it answered with. */
record PasswordForm(
        @Nullable String password,
        @Nullable String secret,
        @Nullable String code) {

    Passwords.Choice choice() {
        return new Passwords.Choice(
                password == null ? "" : password, secret == null ? "" : secret, code == null ? "" : code);
    }

    @Override
    public String toString() {
        return "PasswordForm";
    }
}
