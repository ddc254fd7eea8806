package org.vigil.site.view;

import org.vigil.page.view.Frame;

/** A page of plain text, such as About or Contact; {@code body} is safe HTML. */
public record TextPage(Frame frame, String title, String body) {}
