package org.vigil.account;

import java.text.Collator;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.vigil.account.view.PeoplePage;
import org.vigil.account.view.PersonPage;
import org.vigil.credential.Sessions;
import org.vigil.credential.Token;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Viewer;
import org.vigil.page.SiteAddress;

/** The pages about colleagues. */
@Component
class PeoplePages {

    private static final String EVERYWHERE = "everywhere";

    private final Directory directory;
    private final Managing managing;
    private final RoleNames names;
    private final StreamTitles streams;
    private final DeskFrames frames;
    private final SiteAddress address;

    /** What is known about colleagues. */
    @Component
    record Directory(People people, Roles roles, Sessions sessions, Invitations invitations) {}

    PeoplePages(
            Directory directory,
            Managing managing,
            RoleNames names,
            StreamTitles streams,
            DeskFrames frames,
            SiteAddress address) {
        this.directory = directory;
        this.managing = managing;
        this.names = names;
        this.streams = streams;
        this.frames = frames;
        this.address = address;
    }

    PeoplePage all(Viewer viewer) {
        var words = viewer.words();
        var grants = directory.roles().grants();
        var order = Collator.getInstance(Locale.forLanguageTag(viewer.language()));
        var rows = directory.people().all().stream()
                .sorted(Comparator.comparing(Person::name, order))
                .map(person -> new PeoplePage.PersonRow(
                        person.id().toString(),
                        person.name(),
                        person.address(),
                        String.join(", ", names.words(grants.getOrDefault(person.id(), List.of()), viewer.language())),
                        state(person),
                        directory.sessions().of(person.id()).stream()
                                .map(session -> words.moment(session.seenAt(), ZoneId.of("UTC")))
                                .findFirst()
                                .orElse("")))
                .toList();
        return new PeoplePage(frames.frame(viewer, words.say("desk.place.people"), PeopleController.PATH), rows);
    }

    /** One colleague, as they are saved; {@code link} is shown this once. */
    PersonPage one(Viewer viewer, UUID id, @Nullable String done, @Nullable Token link) {
        var person = directory.people().get(id);
        var form = new PersonForm(person.name(), person.address(), person.language());
        return page(viewer, person, form, directory.roles().grants(id), done, link, null);
    }

    /** One colleague, as they are saved, and why that could not be done. */
    PersonPage refused(Viewer viewer, UUID id, String problem) {
        var person = directory.people().get(id);
        var form = new PersonForm(person.name(), person.address(), person.language());
        return typed(viewer, id, form, directory.roles().grants(id), problem);
    }

    /** One colleague, as somebody has typed what cannot be saved; {@code problem} is a message's key. */
    PersonPage typed(Viewer viewer, UUID id, PersonForm form, List<Roles.Grant> grants, String problem) {
        return page(viewer, directory.people().get(id), form, grants, null, null, problem);
    }

    private PersonPage page(
            Viewer viewer,
            Person person,
            PersonForm form,
            List<Roles.Grant> grants,
            @Nullable String done,
            @Nullable Token link,
            @Nullable String problem) {
        return new PersonPage(
                frames.frame(viewer, person.name(), PeopleController.PATH, done),
                person.id().toString(),
                managing.imprint(person),
                form.plainName(),
                form.plainAddress(),
                frames.spoken(form.language()),
                frames.languages(),
                state(person),
                choices(viewer, grants),
                link == null ? null : address.absolute(Invitation.PATH + "/" + link.text()),
                problem == null ? null : viewer.words().say(problem));
    }

    /** A colleague to be. */
    PersonPage blank(Viewer viewer, PersonForm form, List<Roles.Grant> grants, @Nullable String problem) {
        var words = viewer.words();
        return new PersonPage(
                frames.frame(viewer, words.say("people.invite"), PeopleController.PATH),
                null,
                "",
                form.plainName(),
                form.plainAddress(),
                frames.spoken(form.language()),
                frames.languages(),
                "new",
                choices(viewer, grants),
                null,
                problem == null ? null : words.say(problem));
    }

    private List<PersonPage.RoleChoice> choices(Viewer viewer, List<Roles.Grant> grants) {
        var titles = streams.titles(viewer.language());
        return directory.roles().all().stream()
                .map(role -> new PersonPage.RoleChoice(
                        role.id(),
                        RoleNames.name(role, viewer.words()),
                        grants.contains(new Roles.Grant(role.id(), null)),
                        titles.entrySet().stream()
                                .map(stream -> new PersonPage.StreamChoice(
                                        stream.getKey().toString(),
                                        stream.getValue(),
                                        grants.contains(new Roles.Grant(role.id(), stream.getKey()))))
                                .toList()))
                .toList();
    }

    /** What the boxes of a form say: a role everywhere, or in those streams that there are. */
    List<Roles.Grant> grants(MultiValueMap<String, String> fields) {
        var grants = new ArrayList<Roles.Grant>();
        for (var role : directory.roles().all()) {
            var chosen = fields.getOrDefault("role-" + role.id(), List.of());
            if (chosen.contains(EVERYWHERE)) {
                grants.add(new Roles.Grant(role.id(), null));
                continue;
            }
            streams.titles("en").keySet().stream()
                    .filter(stream -> chosen.contains(stream.toString()))
                    .forEach(stream -> grants.add(new Roles.Grant(role.id(), stream)));
        }
        return grants;
    }

    private String state(Person person) {
        if (person.isBlocked()) {
            return "blocked";
        }
        if (person.hasJoined()) {
            return "joined";
        }
        return directory.invitations().isOut(person.id()) ? "invited" : "expired";
    }
}
