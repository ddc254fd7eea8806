package org.vigil.rundown;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Permission;
import org.vigil.desk.PersonNames;
import org.vigil.desk.Viewer;
import org.vigil.news.Streams;
import org.vigil.page.Site;
import org.vigil.page.view.Words;
import org.vigil.rundown.view.StoriesPage;

/** Makes the page of the list of stories. */
@Component
class StoriesPages {

    static final int PAGE = 30;

    private final DeskFrames frames;
    private final Streams streams;
    private final Site site;
    private final PersonNames names;

    StoriesPages(DeskFrames frames, Streams streams, Site site, PersonNames names) {
        this.frames = frames;
        this.streams = streams;
        this.site = site;
        this.names = names;
    }

    /** {@code found} is one more than the page holds where there are older ones. */
    StoriesPage page(Viewer viewer, Sieve sieve, List<Entry> found, String done) {
        var words = viewer.words();
        var shown = found.subList(0, Math.min(found.size(), PAGE));
        var known = names.names(shown.stream().map(Entry::changedBy).toList());
        return new StoriesPage(
                frames.frame(viewer, words.say("desk.place.stories"), StoriesController.PATH, done),
                sieve.text(),
                options(Sieve.STATES, sieve.state(), state -> words.say("stories.state." + state)),
                streams(viewer, sieve.stream()),
                options(languages(sieve), sieve.language(), StoriesPages::nameOf),
                options(
                        List.of("changed", "in-hand"),
                        sieve.whose() == null ? null : sieve.whose().word(),
                        whose -> words.say("stories.whose." + whose)),
                shown.stream()
                        .map(entry -> row(entry, viewer, known.getOrDefault(entry.changedBy(), "")))
                        .toList(),
                !sieve.isEmpty(),
                viewer.may(Permission.WRITE),
                found.size() > PAGE ? older(sieve, shown.getLast()) : null);
    }

    private StoriesPage.Row row(Entry entry, Viewer viewer, String who) {
        var words = viewer.words();
        var changed = words.moment(entry.changedAt(), site.zone());
        return new StoriesPage.Row(
                StoriesController.PATH + "/" + entry.story(),
                entry.headline(),
                entry.language(),
                Words.directionOf(entry.language()),
                entry.headlineDerived(),
                state(entry, words),
                entry.state(),
                entry.live(),
                title(entry.stream(), viewer),
                nameOf(entry.language()),
                words.date(entry.day()),
                who.isEmpty() ? changed : words.say("stories.changed.by", changed, who));
    }

    String state(Entry entry, Words words) {
        var state = words.say("stories.state." + entry.state());
        return entry.live() && !entry.state().equals("published") ? words.say("stories.state.live", state) : state;
    }

    private String title(@Nullable UUID stream, Viewer viewer) {
        return streams.find(stream)
                .map(found -> found.in(viewer.language(), site.firstLanguage()).title())
                .orElseGet(() -> viewer.words().say("stories.stream.none"));
    }

    private List<StoriesPage.Option> streams(Viewer viewer, @Nullable UUID chosen) {
        return streams.all().stream()
                .filter(stream -> viewer.may(Permission.READ_DRAFTS, stream.id()))
                .map(stream -> new StoriesPage.Option(
                        stream.id().toString(),
                        stream.in(viewer.language(), site.firstLanguage()).title(),
                        stream.id().equals(chosen)))
                .toList();
    }

    private List<String> languages(Sieve sieve) {
        var languages = new ArrayList<>(site.languages());
        if (sieve.language() != null && !languages.contains(sieve.language())) {
            languages.add(sieve.language());
        }
        return languages;
    }

    private static List<StoriesPage.Option> options(
            List<String> values, @Nullable String chosen, Function<String, String> text) {
        return values.stream()
                .map(value -> new StoriesPage.Option(value, text.apply(value), value.equals(chosen)))
                .toList();
    }

    private static String nameOf(String language) {
        var locale = ULocale.forLanguageTag(language);
        return locale.getDisplayName(locale);
    }

    private static String older(Sieve sieve, Entry last) {
        var link = UriComponentsBuilder.fromPath(StoriesController.PATH);
        add(link, "q", sieve.text().isEmpty() ? null : sieve.text());
        add(link, "state", sieve.state());
        add(link, "stream", sieve.stream());
        add(link, "language", sieve.language());
        add(link, "whose", sieve.whose() == null ? null : sieve.whose().word());
        return link.queryParam("after", last.mark()).encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder link, String name, @Nullable Object value) {
        if (value != null) {
            link.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }
}
