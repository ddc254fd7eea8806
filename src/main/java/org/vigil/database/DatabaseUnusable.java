package org.vigil.database;

import org.vigil.shared.Refusal;

/** PostgreSQL cannot be started or reached; the detail says why and what to do. */
class DatabaseUnusable extends Refusal {

    DatabaseUnusable(String detail) {
        super("database-unusable", detail);
    }

    DatabaseUnusable(String detail, Throwable cause) {
        this(detail);
        initCause(cause);
    }
}
