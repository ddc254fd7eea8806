package org.vigil.document;

import org.vigil.shared.Refusal;

/** A story shows the document, or would: it is taken out there first. */
public class DocumentInUse extends Refusal {

    DocumentInUse(int stories) {
        super("document.used", "the document stands in " + stories + " stories");
    }
}
