package org.vigil.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.credential.Holder;
import org.vigil.shared.Actor;

/** A member of staff. {@code joinedAt} is when they first made a way to sign in; a blocked one has none that works. */
public record Person(
        UUID id,
        String name,
        String address,
        String language,
        @Nullable Instant joinedAt,
        @Nullable Instant blockedAt) {

    public Actor actor() {
        return Actor.person(id);
    }

    public boolean isBlocked() {
        return blockedAt != null;
    }

    public boolean hasJoined() {
        return joinedAt != null;
    }

    /** As what they prove who they are with knows them. */
    public Holder holder() {
        return new Holder(id, address, name);
    }

    @Override
    public String toString() {
        return "Person " + id;
    }
}
