package org.vigil.shared;

/** A rule says no. The code is stable, for programs; the detail is for the one who runs the site. */
public abstract class Refusal extends RuntimeException {

    private final String code;

    protected Refusal(String code, String detail) {
        super(detail);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
