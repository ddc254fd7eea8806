package org.vigil.door.view;

import org.vigil.desk.view.DeskFrame;

/** Says that something is not for this person. */
public record RefusedPage(DeskFrame frame) {}
