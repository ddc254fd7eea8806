package org.vigil.ingest;

import org.vigil.shared.Refusal;

/** A batch that does not exist, or can't be treated so any more. */
class BatchUnfit extends Refusal {

    BatchUnfit(String detail) {
        super("batch-unfit", detail);
    }
}
