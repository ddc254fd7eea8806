package org.vigil.database;

import org.vigil.shared.Refusal;

/** The data folder is not one that can be worked in. */
class DataFolderUnusable extends Refusal {

    DataFolderUnusable(String detail) {
        super("data-folder-unusable", detail);
    }

    DataFolderUnusable(String detail, Throwable cause) {
        this(detail);
        initCause(cause);
    }
}
