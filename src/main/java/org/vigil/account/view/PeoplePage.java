package org.vigil.account.view;

import java.util.List;
import org.vigil.desk.view.DeskFrame;

/** Everybody at the desk. */
public record PeoplePage(DeskFrame frame, List<PersonRow> people) {

    /** One of them; {@code state} ends the message {@code people.state.<state>}. */
    public record PersonRow(String id, String name, String address, String roles, String state, String seen) {}
}
