package org.vigil.door.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;
import org.vigil.page.view.LanguageLink;
import org.vigil.page.view.Link;

/** The door. {@code path} is its own address; {@code to} is the page somebody wanted; {@code problem} the message that says why it stayed shut. */
public record SignInPage(
        DeskFrame frame,
        String path,
        String to,
        String address,
        @Nullable String problem,
        List<LanguageLink> languages,
        List<Link> otherWays) {}
