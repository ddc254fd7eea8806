package org.vigil.archive;

import org.vigil.shared.Refusal;

/** A backup cannot be made there, or failed; nothing of it is left. */
class BackupRefused extends Refusal {

    BackupRefused(String detail) {
        super("backup-refused", detail);
    }

    BackupRefused(String detail, Throwable cause) {
        this(detail);
        initCause(cause);
    }
}
