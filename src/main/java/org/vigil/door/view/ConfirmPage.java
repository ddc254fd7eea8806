package org.vigil.door.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;
import org.vigil.page.view.Link;

/** Asks somebody once more who they are; what they were about to send waits in {@code fields} and is sent with the answer. Who has neither passkey nor password can take another way in. */
public record ConfirmPage(
        DeskFrame frame,
        String action,
        List<Field> fields,
        String address,
        boolean byPasskey,
        boolean byPassword,
        List<Link> otherWays,
        @Nullable String problem) {

    /** One value of the form that waits. */
    public record Field(String name, String value) {}
}
