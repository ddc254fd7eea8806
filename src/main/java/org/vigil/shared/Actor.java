package org.vigil.shared;

import java.util.UUID;

/** Who does something: a member of staff by id, or a part of the system by name; never a name or an address of a person. */
public record Actor(String id) {

    public static Actor system(String part) {
        return new Actor("system:" + part);
    }

    public static Actor person(UUID id) {
        return new Actor(id.toString());
    }

    public boolean isSystem() {
        return id.startsWith("system:");
    }
}
