package org.vigil.desk;

import java.util.UUID;
import org.vigil.page.view.Words;
import org.vigil.shared.Actor;

/**
 * Who is at the desk. A controller of the desk takes it as a parameter. {@code language} is one the interface speaks;
 * {@code session} is the one they are in; {@code formToken} is what every form sends back, so that no other site can send one in this person's name.
 */
public record Viewer(UUID id, String name, String language, Rights rights, UUID session, String formToken) {

    public boolean may(Permission permission) {
        return rights.allow(permission);
    }

    public boolean may(Permission permission, UUID stream) {
        return rights.allow(permission, stream);
    }

    public Actor actor() {
        return Actor.person(id);
    }

    public Words words() {
        return Words.in(language);
    }

    @Override
    public String toString() {
        return "Viewer " + id;
    }
}
