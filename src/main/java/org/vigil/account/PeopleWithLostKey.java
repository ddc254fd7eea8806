package org.vigil.account;

import org.springframework.stereotype.Component;
import org.vigil.keys.SealedWithLostKey;

/** Names and addresses that nobody can read any more: people keep their ids, roles and passkeys, and must be named anew. */
@Component
class PeopleWithLostKey implements SealedWithLostKey {

    private final People people;
    private final Invitations invitations;

    PeopleWithLostKey(People people, Invitations invitations) {
        this.people = people;
        this.invitations = invitations;
    }

    @Override
    public void giveUp() {
        invitations.withdrawAll();
        people.ids().forEach(id -> people.update(id, "?", id + "@unknown.invalid", "en"));
    }
}
