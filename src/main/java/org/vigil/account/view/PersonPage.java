package org.vigil.account.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;
import org.vigil.page.view.LanguageLink;

/**
 * One colleague, or one to be invited where {@code id} is null. {@code state} ends the message {@code people.state.<state>};
 * {@code was} is what the form was made from; {@code link} is the address to hand over, shown this once.
 */
public record PersonPage(
        DeskFrame frame,
        @Nullable String id,
        String was,
        String name,
        String address,
        String language,
        List<LanguageLink> languages,
        String state,
        List<RoleChoice> roles,
        @Nullable String link,
        @Nullable String problem) {

    /** One role, and where it is given: everywhere, or in streams. */
    public record RoleChoice(String id, String name, boolean everywhere, List<StreamChoice> streams) {}

    /** One stream a role may be given in. */
    public record StreamChoice(String id, String title, boolean chosen) {}
}
