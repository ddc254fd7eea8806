package org.vigil.account;

/** What a member of staff may be allowed to do. Permissions are code; which role has which is data. */
public enum Permission {
    READ_DRAFTS,
    WRITE,
    PUBLISH,
    IMPORT,
    ADMINISTER
}
