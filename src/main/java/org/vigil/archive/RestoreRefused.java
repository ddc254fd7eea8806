package org.vigil.archive;

import org.vigil.shared.Refusal;

/** A backup cannot be restored there, or failed; nothing of it is left. */
class RestoreRefused extends Refusal {

    RestoreRefused(String detail) {
        super("restore-refused", detail);
    }

    RestoreRefused(String detail, Throwable cause) {
        this(detail);
        initCause(cause);
    }
}
