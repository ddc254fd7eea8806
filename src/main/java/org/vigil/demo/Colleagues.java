package org.vigil.demo;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.account.Inviting;
import org.vigil.account.Staff;
import org.vigil.desk.Viewer;
import org.vigil.shared.Actor;

/** The people who work at Northlight Rights, none of whom exists. */
@Component
class Colleagues {

    private static final String HOST = "@northlight.example";

    /** One of them; {@code role} is one of the roles a new site has. */
    record Colleague(String name, String role) {

        String address() {
            return name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + HOST;
        }
    }

    static final List<Colleague> ALL = List.of(
            new Colleague("Amara Keele", "administrator"),
            new Colleague("Ilse Varga", "editor"),
            new Colleague("Teo Brandt", "press-officer"),
            new Colleague("Sefa Dorin", "writer"),
            new Colleague("Noor Azimi", "researcher"),
            new Colleague("Paul Okello", "campaigner"),
            new Colleague("Lina Haddad", "translator"),
            new Colleague("Bo Lindqvist", "reader"));

    private final Inviting inviting;
    private final Staff staff;

    Colleagues(Inviting inviting, Staff staff) {
        this.inviting = inviting;
        this.staff = staff;
    }

    /** Whether nobody works here who exists. */
    boolean areAlone() {
        return staff.allAre(HOST);
    }

    /** That colleague at the desk, with their rights. */
    Viewer viewer(UUID id) {
        return new Viewer(id, staff.get(id).name(), "en", staff.rights(id), new UUID(0, 0), "");
    }

    /** Who keeps the site. */
    Actor administrator() {
        return Actor.person(id(ALL.getFirst()));
    }

    /** The colleague's id; they are taken on if they are not there yet. */
    UUID id(Colleague colleague) {
        return inviting.invent(Actor.system("demo"), colleague.name(), colleague.address(), "en", colleague.role());
    }
}
