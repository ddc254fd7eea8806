package org.vigil.account;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.credential.Token;
import org.vigil.credential.Ways;
import org.vigil.desk.Viewer;
import org.vigil.shared.Actor;
import org.vigil.shared.Ids;
import org.vigil.shared.NotFound;

/** Asks people to the desk. What it makes is a link, to be handed over by a way that is safe; nothing is sent. */
@Service
public class Inviting {

    /** Whoever sets a newsroom up writes in it as well; they can give that away later. */
    private static final List<Roles.Grant> FIRST =
            List.of(new Roles.Grant(Roles.ADMINISTRATOR, null), new Roles.Grant("editor", null));

    private final People people;
    private final Roles roles;
    private final Invitations invitations;
    private final Ways ways;
    private final AuditLog audit;
    private final Clock clock;

    Inviting(People people, Roles roles, Invitations invitations, Ways ways, AuditLog audit, Clock clock) {
        this.people = people;
        this.roles = roles;
        this.invitations = invitations;
        this.ways = ways;
        this.audit = audit;
        this.clock = clock;
    }

    /** A link for the first administrator, unless there is one who can sign in. */
    @Transactional
    Optional<Token> first() {
        return roles.administrators().stream().anyMatch(ways::has)
                ? Optional.empty()
                : Optional.of(another(Actor.system("start")));
    }

    /** A link for another administrator, for whoever has the machine itself. */
    @Transactional
    Token another(Actor by) {
        roles.lock();
        audit.record(by, Act.of("administrator.link-made"));
        return invitations.issue(Invitation.Kind.FIRST, null, by);
    }

    /** What the first administrator says of themselves; the link is theirs from then on. */
    @Transactional
    public void introduce(Token link, String name, String address, String language) {
        var id = unjoined(name, address, language);
        if (!invitations.belongsTo(link, id)) {
            throw new InvitationGone();
        }
        roles.setGrants(id, FIRST);
        audit.record(Actor.person(id), Act.of("person.introduced", id).with("roles", words(FIRST)));
    }

    /** Somebody who began to join before and did not end may begin again. */
    private UUID unjoined(String name, String address, String language) {
        var known = people.findByAddress(address);
        if (known.isEmpty()) {
            return add(name, address, language);
        }
        if (known.get().hasJoined() || known.get().isBlocked()) {
            throw new AddressTaken();
        }
        people.rename(known.get().id(), name, language);
        return known.get().id();
    }

    /** Adds a colleague with their roles. */
    @Transactional
    UUID invite(Viewer by, String name, String address, String language, List<Roles.Grant> grants) {
        roles.lock();
        var id = add(name, address, language);
        roles.setGrants(id, grants);
        audit.record(by.actor(), Act.of("person.invited", id).with("roles", words(grants)));
        return id;
    }

    /** Adds an invented colleague who needs no link, unless somebody has that address; answers who has it. */
    @Transactional
    public UUID invent(Actor by, String name, String address, String language, String... roleIds) {
        var known = people.findByAddress(address);
        if (known.isPresent()) {
            return known.get().id();
        }
        var id = add(name, address, language);
        var grants =
                Arrays.stream(roleIds).map(role -> new Roles.Grant(role, null)).toList();
        roles.setGrants(id, grants);
        people.joined(id, clock.instant());
        audit.record(by, Act.of("person.invited", id).with("roles", words(grants)));
        return id;
    }

    /** A link for a colleague: to join, or to begin anew when what they signed in with is lost. */
    @Transactional
    Token link(Viewer by, UUID person) {
        if (people.get(person).isBlocked()) {
            throw new NotFound("person who may come in " + person);
        }
        var kind = people.get(person).hasJoined() ? Invitation.Kind.RENEW : Invitation.Kind.JOIN;
        audit.record(by.actor(), Act.of("person.link-made", person).with("kind", kind.word()));
        return invitations.issue(kind, person, by.actor());
    }

    /** The invitation of a link, if it still is one. */
    public Invitation get(Token link) {
        return invitations.find(link).orElseThrow(InvitationGone::new);
    }

    /** Uses a link up, by whoever it is for. */
    @Transactional
    public void accept(Token link, Person person) {
        if (!invitations.take(link) || person.isBlocked()) {
            throw new InvitationGone();
        }
        people.joined(person.id(), clock.instant());
    }

    private UUID add(String name, String address, String language) {
        var id = Ids.next(clock.instant());
        if (!people.add(id, name, address, language, clock.instant())) {
            throw new AddressTaken();
        }
        return id;
    }

    static String words(List<Roles.Grant> grants) {
        return String.join(
                ", ",
                grants.stream()
                        .map(grant -> grant.stream() == null ? grant.role() : grant.role() + "@" + grant.stream())
                        .toList());
    }
}
