package org.vigil.account;

import org.vigil.shared.Refusal;

/** A link that was used, has run out, was replaced by a newer one, or never was one. */
public class InvitationGone extends Refusal {

    public InvitationGone() {
        super("invitation.gone", "this link opens nothing, or nothing any more");
    }
}
