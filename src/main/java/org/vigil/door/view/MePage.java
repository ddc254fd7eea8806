package org.vigil.door.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;
import org.vigil.page.view.LanguageLink;

/** Somebody's own account. */
public record MePage(
        DeskFrame frame,
        String name,
        String address,
        String language,
        List<LanguageLink> languages,
        List<String> roles,
        List<PasskeyRow> passkeys,
        boolean hasPassword,
        int codesLeft,
        List<SessionRow> sessions,
        @Nullable String problem) {

    /** One passkey; the days are written out. */
    public record PasskeyRow(String id, String label, boolean backedUp, String created, String used) {}

    /** One session; {@code here} is the one the page is looked at in. */
    public record SessionRow(String id, String device, String begun, String seen, boolean here) {}
}
