package org.vigil.account;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.credential.Token;
import org.vigil.desk.PersonNames;
import org.vigil.desk.Rights;
import org.vigil.desk.StaffRights;
import org.vigil.page.SiteAddress;
import org.vigil.shared.Actor;

/** The staff: who they are, what they may, and links that let an administrator in, for those who run the machine. */
@Component
public class Staff implements PersonNames, StaffRights {

    private final Inviting inviting;
    private final People people;
    private final Roles roles;
    private final RoleNames names;
    private final SiteAddress address;

    Staff(Inviting inviting, People people, Roles roles, RoleNames names, SiteAddress address) {
        this.inviting = inviting;
        this.people = people;
        this.roles = roles;
        this.names = names;
        this.address = address;
    }

    /** The address that lets the first administrator in, once; empty if there is one who can sign in. */
    public Optional<String> setUpLink() {
        return inviting.first().map(this::link);
    }

    /** The address that lets another administrator in, once, whoever else is locked out. */
    public String newAdministratorLink() {
        return link(inviting.another(Actor.system("doctor")));
    }

    public Person get(UUID id) {
        return people.get(id);
    }

    public Optional<Person> findByAddress(String personsAddress) {
        return people.findByAddress(personsAddress);
    }

    /** One spelling for all the ways an address can be written: whoever finds a person by one counts by it. */
    public String canonical(String personsAddress) {
        return People.canonical(personsAddress);
    }

    /** Nobody changes how this person signs in until the running transaction ends. */
    public void lock(UUID person) {
        people.lock(person);
    }

    /** Whether all people there are have an address that ends so. */
    public boolean allAre(String ending) {
        return people.all().stream().allMatch(person -> person.address().endsWith(ending));
    }

    public Rights rights(UUID person) {
        return roles.rights(person);
    }

    @Override
    public Rights today(UUID person) {
        return people.find(person)
                .filter(found -> found.hasJoined() && !found.isBlocked())
                .map(found -> roles.rights(person))
                .orElse(Rights.NONE);
    }

    /** Somebody's roles in words, each with its streams. */
    public List<String> roles(UUID person, String language) {
        return names.of(person, language);
    }

    public void rename(UUID person, String name, String language) {
        people.rename(person, name, language);
    }

    private String link(Token token) {
        return address.absolute(Invitation.PATH + "/" + token.text());
    }

    @Override
    public Map<String, String> names(Collection<String> actors) {
        var found = new HashMap<String, String>();
        people.all().stream()
                .filter(person -> actors.contains(person.id().toString()))
                .forEach(person -> found.put(person.id().toString(), person.name()));
        return found;
    }

    @Override
    public SequencedMap<UUID, String> colleagues() {
        var found = new LinkedHashMap<UUID, String>();
        people.all().stream()
                .filter(person -> person.hasJoined() && !person.isBlocked())
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .forEach(person -> found.put(person.id(), person.name()));
        return found;
    }
}
