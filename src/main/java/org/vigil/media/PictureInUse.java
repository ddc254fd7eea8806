package org.vigil.media;

import org.vigil.shared.Refusal;

/** A story shows the picture, or would: it can be replaced there, and not be removed. */
public class PictureInUse extends Refusal {

    PictureInUse(int stories) {
        super("picture.refused.used", "the picture stands in " + stories + " stories");
    }
}
