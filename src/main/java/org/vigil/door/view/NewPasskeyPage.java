package org.vigil.door.view;

import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;

/** Where a passkey is made. */
public record NewPasskeyPage(DeskFrame frame, @Nullable String problem) {}
