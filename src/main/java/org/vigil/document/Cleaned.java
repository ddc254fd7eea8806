package org.vigil.document;

import java.awt.image.BufferedImage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document as readers may have it, and what was seen in it; {@code cover} is its first page. */
record Cleaned(
        byte[] bytes,
        int pages,
        @Nullable String language,
        List<DocumentFile.Heading> contents,
        @Nullable BufferedImage cover) {}
