package org.vigil.credential;

import org.springframework.stereotype.Component;
import org.vigil.keys.SealedWithLostKey;

/** The secrets of apps and the codes on paper cannot be checked any more, and no password counts without them. Sessions end. */
@Component
class PasswordsWithLostKey implements SealedWithLostKey {

    private final PasswordRows passwords;
    private final RecoveryCodes paper;
    private final Sessions sessions;

    PasswordsWithLostKey(PasswordRows passwords, RecoveryCodes paper, Sessions sessions) {
        this.passwords = passwords;
        this.paper = paper;
        this.sessions = sessions;
    }

    @Override
    public void giveUp() {
        passwords.forgetAll();
        paper.forgetAll();
        sessions.endAll();
    }
}
