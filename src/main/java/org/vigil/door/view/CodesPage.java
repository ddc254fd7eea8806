package org.vigil.door.view;

import java.util.List;
import org.vigil.desk.view.DeskFrame;

/** Codes for paper, shown this once. */
public record CodesPage(DeskFrame frame, List<String> codes) {}
