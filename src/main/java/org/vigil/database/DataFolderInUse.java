package org.vigil.database;

import org.vigil.shared.Refusal;

/** Another Vigil works in the data folder and will not leave by itself. */
class DataFolderInUse extends Refusal {

    DataFolderInUse(FolderHolder holder, DataFolder folder) {
        super(
                "data-folder-in-use",
                "another Vigil (%s) uses %s: stop it first, or give this one a folder of its own with --data"
                        .formatted(holder, folder));
    }
}
