package org.vigil.database;

import org.vigil.shared.Refusal;

/** The database has been used by a newer Vigil, whose changes this one does not know. */
class DatabaseTooNew extends Refusal {

    DatabaseTooNew(String what) {
        super(
                "database-too-new",
                "the database was changed by a newer Vigil (%s): start that version, or restore a backup made before"
                        .formatted(what));
    }
}
