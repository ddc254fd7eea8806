package org.vigil.ingest;

import org.vigil.shared.Refusal;

/** A file that no format recognises, with what it seems to be instead. */
final class UnknownFormat extends Refusal {

    UnknownFormat(String detail) {
        super("import-unknown-format", detail);
    }
}
