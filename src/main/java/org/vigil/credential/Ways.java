package org.vigil.credential;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whether somebody has anything to sign in with. */
@Component
public class Ways {

    private final PasskeyStore passkeys;
    private final PasswordRows passwords;

    Ways(PasskeyStore passkeys, PasswordRows passwords) {
        this.passkeys = passkeys;
        this.passwords = passwords;
    }

    public boolean has(UUID person) {
        return passwords.hash(person) != null || !passkeys.of(person).isEmpty();
    }
}
