package org.vigil.rebrand.view;

import org.vigil.page.view.Frame;

/** What stands in a frame of the preview where a link leads out of it. */
public record OutsidePage(Frame frame, String title) {}
