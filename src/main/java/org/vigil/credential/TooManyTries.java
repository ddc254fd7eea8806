package org.vigil.credential;

import org.vigil.shared.Refusal;

/** Somebody has tried too often and must wait. */
public class TooManyTries extends Refusal {

    public TooManyTries() {
        super("sign-in.throttled", "too many tries from one network, or for one account");
    }
}
