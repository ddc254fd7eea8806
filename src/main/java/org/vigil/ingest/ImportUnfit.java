package org.vigil.ingest;

import org.vigil.shared.Refusal;

/** A request to import that can't be met as it stands: a path, a stream or a language that does not exist. */
class ImportUnfit extends Refusal {

    ImportUnfit(String detail) {
        super("import-unfit", detail);
    }
}
