package org.vigil.account;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.credential.Sessions;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.shared.NotFound;

/**
 * Says who may what. Whoever's rights change must sign in again, so that nobody goes on as they were; only the one who
 * makes the change stays. Somebody who can sign in is always left to manage people.
 */
@Service
class Managing {

    private final People people;
    private final Roles roles;
    private final Sessions sessions;
    private final Invitations invitations;
    private final AuditLog audit;
    private final Clock clock;

    Managing(People people, Roles roles, Sessions sessions, Invitations invitations, AuditLog audit, Clock clock) {
        this.people = people;
        this.roles = roles;
        this.sessions = sessions;
        this.invitations = invitations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Changes what somebody is called, where they are reached and which roles they have. */
    @Transactional
    void update(Viewer by, UUID person, String was, PersonForm form, String language, List<Roles.Grant> grants) {
        roles.lock();
        var known = people.get(person);
        requireUnchanged(was, imprint(known));
        setRoles(by, person, grants);
        if (!known.address().equals(form.plainAddress())
                || !known.name().equals(form.plainName())
                || !known.language().equals(language)) {
            if (!people.update(person, form.plainName(), form.plainAddress(), language)) {
                throw new AddressTaken();
            }
            var moved = !known.address().equals(form.plainAddress());
            audit.record(
                    by.actor(),
                    Act.of(moved ? "person.address-changed" : "person.renamed", person)
                            .with("language", language));
        }
    }

    @Transactional
    void setRoles(Viewer by, UUID person, List<Roles.Grant> grants) {
        people.get(person);
        roles.lock();
        var before = roles.grants(person);
        if (new HashSet<>(before).equals(new HashSet<>(grants))) {
            return;
        }
        roles.setGrants(person, grants);
        requireAnAdministrator();
        endSessions(by, person);
        audit.record(
                by.actor(),
                Act.of("person.roles-changed", person)
                        .with("before", Inviting.words(before))
                        .with("after", Inviting.words(grants)));
    }

    /** What each role may do from now on; roles that are not named stay as they are. */
    @Transactional
    void setPermissions(Viewer by, String was, Map<String, Set<Permission>> wanted) {
        roles.lock();
        requireUnchanged(was, roles.imprint());
        for (var role : roles.all()) {
            var after = EnumSet.noneOf(Permission.class);
            after.addAll(wanted.getOrDefault(role.id(), role.permissions()));
            if (role.id().equals(Roles.ADMINISTRATOR)) {
                after.add(Permission.MANAGE_PEOPLE);
            }
            if (!after.equals(role.permissions())) {
                roles.setPermissions(role.id(), after);
                roles.holders(role.id()).forEach(person -> endSessions(by, person));
                audit.record(
                        by.actor(),
                        Act.of("role.changed", role.id())
                                .with("before", words(role.permissions()))
                                .with("after", words(after)));
            }
        }
        requireAnAdministrator();
    }

    @Transactional
    void addRole(Viewer by, String id, String name) {
        roles.add(id, name);
        audit.record(by.actor(), Act.of("role.added", id));
    }

    @Transactional
    void removeRole(Viewer by, String id) {
        roles.lock();
        if (!roles.remove(id)) {
            throw new NotFound("role that can be removed " + id);
        }
        audit.record(by.actor(), Act.of("role.removed", id));
    }

    /** Shuts somebody out, at once and on all their devices. */
    @Transactional
    void block(Viewer by, UUID person) {
        people.get(person);
        roles.lock();
        people.block(person, clock.instant());
        requireAnAdministrator();
        sessions.endAll(person);
        invitations.withdraw(person);
        audit.record(by.actor(), Act.of("person.blocked", person));
    }

    @Transactional
    void unblock(Viewer by, UUID person) {
        people.get(person);
        people.block(person, null);
        audit.record(by.actor(), Act.of("person.unblocked", person));
    }

    /** What a form about somebody was made from. */
    String imprint(Person person) {
        return Imprint.of(
                person.name(), person.address(), person.language(), Inviting.words(roles.grants(person.id())));
    }

    private static void requireUnchanged(String was, String now) {
        if (!was.equals(now)) {
            throw new RightsChangedMeanwhile();
        }
    }

    /** Whoever is just signing in is waited for, or waits. */
    private void endSessions(Viewer by, UUID person) {
        people.lock(person);
        if (person.equals(by.id())) {
            sessions.endOthers(person, by.session());
        } else {
            sessions.endAll(person);
        }
    }

    private void requireAnAdministrator() {
        if (roles.administrators().isEmpty()) {
            throw new LastAdministrator();
        }
    }

    private static String words(Set<Permission> permissions) {
        return permissions.stream().map(Permission::name).sorted().collect(Collectors.joining(", "));
    }
}
