package org.vigil.door.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;
import org.vigil.page.view.LanguageLink;

/**
 * Where an invitation leads: {@code name} and {@code address} are empty while a first administrator has not said who they
 * are; {@code app} is what an authenticator app is shown, once they have.
 */
public record WelcomePage(
        DeskFrame frame,
        String path,
        boolean renewal,
        String name,
        String address,
        @Nullable String problem,
        @Nullable AppSecret app,
        List<LanguageLink> languages) {}
