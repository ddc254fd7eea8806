package org.vigil.account;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link that lets somebody in once, to make a way of their own to sign in. */
public record Invitation(Kind kind, @Nullable UUID person) {

    /** Under this address they are, each by its token. */
    public static final String PATH = "/desk/welcome";

    /** Whom it is for, and how long it is good. */
    public enum Kind {
        /** Whoever runs the machine, and is the first administrator, or the next when all others are locked out. */
        FIRST(Duration.ofHours(24)),
        /** A new colleague. */
        JOIN(Duration.ofDays(7)),
        /** A colleague who has lost what they sign in with. */
        RENEW(Duration.ofHours(24));

        private final Duration good;

        Kind(Duration good) {
            this.good = good;
        }

        Duration good() {
            return good;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
