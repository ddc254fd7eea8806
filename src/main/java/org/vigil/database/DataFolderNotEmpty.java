package org.vigil.database;

import org.vigil.shared.Refusal;

/** A folder that was to be filled has something in it already. */
class DataFolderNotEmpty extends Refusal {

    DataFolderNotEmpty(String detail) {
        super("data-folder-not-empty", detail);
    }
}
