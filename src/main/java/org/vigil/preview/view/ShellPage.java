package org.vigil.preview.view;

import java.util.List;
import org.vigil.desk.view.DeskFrame;
import org.vigil.page.view.Link;

/** A draft in a frame as wide as a reader’s screen; {@code width} is {@code phone}, {@code tablet} or {@code full}. */
public record ShellPage(
        DeskFrame frame, String story, String headline, String width, List<Link> widths, boolean sharing) {}
