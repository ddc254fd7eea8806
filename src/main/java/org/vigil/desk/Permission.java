package org.vigil.desk;

/** What a member of staff may be allowed to do. Permissions are code; which role has which is data. */
public enum Permission {
    /** To be at the desk at all: everybody has it who is signed in, and nobody can lose it. */
    ENTER,
    READ_DRAFTS(true),
    WRITE(true),
    TRANSLATE(true),
    APPROVE(true),
    PUBLISH(true),
    IMPORT,
    CAMPAIGN,
    RESEARCH,
    CONFIGURE,
    SEE_HEALTH,
    READ_AUDIT,
    MANAGE_PEOPLE;

    private final boolean byStream;

    Permission() {
        this(false);
    }

    Permission(boolean byStream) {
        this.byStream = byStream;
    }

    /** Whether it can be given for one stream alone. */
    public boolean isByStream() {
        return byStream;
    }
}
