package org.vigil.site.view;

import org.jspecify.annotations.Nullable;
import org.vigil.page.view.Frame;

/** An answer that is not what the reader hoped for: 404, 500 and kin. {@code reference} is the error id of a fault of ours. */
public record ErrorPage(
        Frame frame,
        int status,
        String title,
        String text,
        @Nullable String reference) {}
