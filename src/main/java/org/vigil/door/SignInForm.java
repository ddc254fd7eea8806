package org.vigil.door;

import org.jspecify.annotations.Nullable;

/** What somebody gives at the door who has no passkey at hand. */
record SignInForm(
        @Nullable String address,
        @Nullable String password,
        @Nullable String code,
        @Nullable String to) {

    private static final int LONGEST = 400;

    SigningIn.Proof proof() {
        return new SigningIn.Proof(cut(address).strip(), cut(password), cut(code));
    }

    private static String cut(@Nullable String text) {
        return text == null ? "" : text.substring(0, Math.min(text.length(), LONGEST));
    }

    @Override
    public String toString() {
        return "SignInForm";
    }
}
