package org.vigil.site.view;

import org.jspecify.annotations.Nullable;
import org.vigil.look.view.PressOffice;
import org.vigil.page.view.Frame;

/** A page of plain text, such as About or Contact; {@code body} is safe HTML, {@code office} stands on the contact page only. */
public record TextPage(
        Frame frame, String title, String body, @Nullable PressOffice office) {}
