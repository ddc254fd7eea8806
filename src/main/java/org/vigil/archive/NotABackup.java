package org.vigil.archive;

import org.vigil.shared.Refusal;

/** A file is not a backup of Vigil, or not one any more. */
class NotABackup extends Refusal {

    NotABackup(String detail) {
        super("not-a-backup", detail);
    }

    NotABackup(String detail, Throwable cause) {
        this(detail);
        initCause(cause);
    }
}
