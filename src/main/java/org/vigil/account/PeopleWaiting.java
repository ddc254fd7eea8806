package org.vigil.account;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.desk.Waiting;

/** Tells those who manage people whose link has run out before they came. */
@Component
class PeopleWaiting implements Waiting {

    private final People people;
    private final Invitations invitations;

    PeopleWaiting(People people, Invitations invitations) {
        this.people = people;
        this.invitations = invitations;
    }

    @Override
    public List<Note> notes(Viewer viewer) {
        if (!viewer.may(Permission.MANAGE_PEOPLE)) {
            return List.of();
        }
        return people.all().stream()
                .filter(person -> !person.hasJoined() && !person.isBlocked() && !invitations.isOut(person.id()))
                .map(person -> new Note(
                        viewer.words().say("today.link-expired", person.name()),
                        PeopleController.PATH + "/" + person.id(),
                        false))
                .toList();
    }
}
