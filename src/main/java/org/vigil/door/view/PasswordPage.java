package org.vigil.door.view;

import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;

/** Where a password is set, with the app that goes with it. */
public record PasswordPage(
        DeskFrame frame,
        AppSecret app,
        String address,
        @Nullable String problem) {}
