package org.vigil.credential;

import java.util.UUID;

/** Somebody who proves who they are: an id, the name they sign in with, and what they are called; the last two are not kept. */
public record Holder(UUID id, String name, String displayName) {

    @Override
    public String toString() {
        return "Holder " + id;
    }
}
