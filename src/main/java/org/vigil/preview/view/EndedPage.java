package org.vigil.preview.view;

import org.vigil.page.view.Frame;

/** What stands at a secret address that opens nothing. */
public record EndedPage(Frame frame, String title, String text) {}
