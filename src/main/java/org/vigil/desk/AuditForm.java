package org.vigil.desk;

import org.jspecify.annotations.Nullable;
import org.vigil.audit.AuditSearch;

/** What an address of the audit log asks for, as it stands in it. */
record AuditForm(
        @Nullable String who,
        @Nullable String act,
        @Nullable String subject,
        @Nullable String from,
        @Nullable String to,
        @Nullable String before) {

    AuditSearch search() {
        return AuditSearch.of(who, act, subject, from, to);
    }

    /** The number below which entries are wanted; the newest if it is none. */
    long place() {
        return before != null && before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    }
}
