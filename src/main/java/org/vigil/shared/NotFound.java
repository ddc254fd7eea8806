package org.vigil.shared;

/** What was asked for does not exist, or not for the one who asks; both look alike from outside. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}
