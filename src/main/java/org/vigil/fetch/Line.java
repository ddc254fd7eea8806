package org.vigil.fetch;

import java.security.NoSuchAlgorithmException;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.springframework.stereotype.Component;

/** What calls are made with: how long they may take, and whose certificates are believed. */
@Component
class Line {

    private final Supplier<SSLContext> trust;
    private final Limits limits;

    /** Reading the certificates of the authorities takes a moment, so it is left to the first call. */
    Line() {
        this(Line::authorities, Limits.USUAL);
    }

    Line(Supplier<SSLContext> trust, Limits limits) {
        this.trust = trust;
        this.limits = limits;
    }

    Call open() {
        return new Call(trust, limits);
    }

    Limits limits() {
        return limits;
    }

    private static SSLContext authorities() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }
}
