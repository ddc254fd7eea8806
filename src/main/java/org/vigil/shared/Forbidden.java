package org.vigil.shared;

/** Who asks may know of it, but not do this. */
public class Forbidden extends RuntimeException {

    public Forbidden(String what) {
        super(what);
    }
}
