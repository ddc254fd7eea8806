package org.vigil.newsstand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.body.Body;
import org.vigil.news.Keys;
import org.vigil.news.StoryText;
import org.vigil.news.Stream;
import org.vigil.newsstand.view.NoteView;
import org.vigil.newsstand.view.ReportView;
import org.vigil.newsstand.view.StoryPage;
import org.vigil.page.Frames;
import org.vigil.page.Heading;
import org.vigil.page.Site;
import org.vigil.page.SiteAddress;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.LanguageLink;
import org.vigil.page.view.Link;
import org.vigil.page.view.Picture;
import org.vigil.page.view.Words;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Makes the page of a story. */
@Component
class StoryPages {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .build();

    /** What the site contributes to a story's page. */
    @Component
    record Surroundings(Frames frames, Site site, SiteAddress address, FeedLinks feeds, OwnWays own, Reports reports) {}

    private final StoryReader reader;
    private final Selections selections;
    private final Pictures pictures;
    private final Surroundings around;

    StoryPages(StoryReader reader, Selections selections, Pictures pictures, Surroundings around) {
        this.reader = reader;
        this.selections = selections;
        this.pictures = pictures;
        this.around = around;
    }

    /** The keys a story's page is made from: its own set and those of the stories it names. */
    static Set<String> keys(StoryReader.Story story) {
        var keys = new HashSet<String>();
        keys.add(Keys.set(story.translationSet()));
        story.related().forEach(set -> keys.add(Keys.set(set)));
        return keys;
    }

    StoryPage page(StoryReader.Story story, SiteLanguage language) {
        var sets = new ArrayList<>(story.related());
        sets.add(story.translationSet());
        var neighbours = reader.neighbours(sets);
        var stream = selections.of(story.streamId()) instanceof Selection.OfStream of ? of.stream() : null;
        var lead = pictures.lead(story.lead());
        var notes = reader.notes(story.id());
        var url = around.address().absolute(language.href(story.path()));
        var siblings = neighbours.stream()
                .filter(other -> other.translationSet().equals(story.translationSet()))
                .toList();
        return new StoryPage(
                around.frames().frame(language, heading(story, stream, siblings, lead, notes, language)),
                story.language(),
                Words.directionOf(story.language()),
                kind(story, stream, language),
                stream == null ? "plain" : stream.tone(),
                stream == null ? null : Link.to(title(stream, language), language.href(stream.path())),
                story.day(),
                instant(story.at()),
                story.zone(),
                updatedDay(story),
                story.indexNumber(),
                story.headline(),
                story.deck(),
                notes.stream().map(StoryPages::view).toList(),
                Link.to(language.words().say("corrections.link"), language.href("/corrections")),
                story.dateline(),
                lead,
                Body.parse(story.body()).html(pictures.inBody(), story.dateline()),
                story.openingOnly(),
                around.own().orPressOffice(contacts(story.contact()), language.words()),
                others(siblings, story.language()),
                related(story, neighbours, language),
                subjects(story, language),
                Sharing.of(url, story.headline(), around.own().social(), language),
                citation(story, url, language),
                null,
                around.reports().of(story.report()));
    }

    /** What a story that is not in {@code pub} has beside its words, ready to be shown. */
    record Unpublished(
            @Nullable Picture lead,
            org.vigil.body.Pictures inBody,
            List<StoryPage.PressContact> contacts,
            StoryPage.Notice notice,
            @Nullable ReportView report) {}

    /** The page of a story that is not public: with all that readers would see, and nothing that leads to it. */
    StoryPage draft(StoryReader.Story story, SiteLanguage language, Unpublished shown) {
        var stream = selections.of(story.streamId()) instanceof Selection.OfStream of ? of.stream() : null;
        var heading = Heading.of(story.headline(), "")
                .in(stream == null ? "/news" : stream.path())
                .hiddenFromSearchEngines()
                .withoutAddress();
        return new StoryPage(
                around.frames().frame(language, heading),
                story.language(),
                Words.directionOf(story.language()),
                kind(story, stream, language),
                stream == null ? "plain" : stream.tone(),
                null,
                story.day(),
                instant(story.at()),
                story.zone(),
                updatedDay(story),
                story.indexNumber(),
                story.headline(),
                story.deck(),
                reader.notes(story.id()).stream().map(StoryPages::view).toList(),
                Link.to(language.words().say("corrections.link"), language.href("/corrections")),
                story.dateline(),
                shown.lead(),
                Body.parse(story.body()).html(shown.inBody(), story.dateline()),
                story.openingOnly(),
                around.own().orPressOffice(shown.contacts(), language.words()),
                List.of(),
                related(story, reader.neighbours(story.related()), language),
                subjects(story, language),
                null,
                null,
                shown.notice(),
                shown.report());
    }

    private Heading heading(
            StoryReader.Story story,
            @Nullable Stream stream,
            List<StoryReader.Neighbour> siblings,
            @Nullable Picture lead,
            List<StoryReader.Note> notes,
            SiteLanguage language) {
        var heading = Heading.of(story.headline(), story.path())
                .in(stream == null ? "/news" : stream.path())
                .describedAs(story.deck() != null ? story.deck() : story.teaser())
                .showing(lead)
                .article(NewsArticle.of(story, notes, lead, subjects(story, language), around, language));
        if (siblings.size() > 1) {
            siblings.forEach(other -> heading.alsoIn(other.language(), other.path()));
        }
        around.feeds().of(selections.of(story.streamId()), language).forEach(heading::feed);
        return heading;
    }

    private List<Link> subjects(StoryReader.Story story, SiteLanguage language) {
        return selections.subjects(story.topics(), story.countries()).stream()
                .map(subject ->
                        Link.to(subject.title(language, around.site().firstLanguage()), language.href(subject.path())))
                .toList();
    }

    private String title(Stream stream, SiteLanguage language) {
        return stream.in(language.frame(), around.site().firstLanguage()).title();
    }

    private @Nullable String kind(StoryReader.Story story, @Nullable Stream stream, SiteLanguage language) {
        var own = story.label();
        return own == null && story.report() != null
                ? language.words().say("report.label")
                : label(own, stream, language);
    }

    private @Nullable String label(@Nullable String own, @Nullable Stream stream, SiteLanguage language) {
        if (own != null) {
            return own;
        }
        return stream == null
                ? null
                : stream.in(language.frame(), around.site().firstLanguage()).label();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private static @Nullable LocalDate updatedDay(StoryReader.Story story) {
        if (story.updatedAt() == null) {
            return null;
        }
        var updated = story.updatedAt().atZoneSameInstant(story.zone()).toLocalDate();
        return updated.isAfter(story.day()) ? updated : null;
    }

    private static NoteView view(StoryReader.Note note) {
        return new NoteView(note.publicId(), note.kind(), note.place(), note.day(), note.text());
    }

    private static List<StoryPage.PressContact> contacts(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        return Arrays.stream(JSON.readValue(json, StoryText.PressContact[].class))
                .map(StoryPages::contact)
                .toList();
    }

    static StoryPage.PressContact contact(StoryText.PressContact contact) {
        return new StoryPage.PressContact(contact.name(), contact.email(), contact.phone(), contact.hours());
    }

    private List<LanguageLink> others(List<StoryReader.Neighbour> siblings, String own) {
        return siblings.stream()
                .filter(other -> !other.language().equals(own))
                .sorted(Comparator.comparing(other -> around.site().place(other.language())))
                .map(other -> Frames.languageLink(
                        other.language(),
                        around.site().language(other.language()).href(other.path())))
                .toList();
    }

    /** Each related story once, in this language if it has it, else in the first it has. */
    private List<StoryPage.Related> related(
            StoryReader.Story story, List<StoryReader.Neighbour> neighbours, SiteLanguage language) {
        return story.related().stream()
                .flatMap(set -> best(set, neighbours, story.language()).stream())
                .map(other -> new StoryPage.Related(
                        around.site().language(other.language()).href(other.path()),
                        other.headline(),
                        other.day(),
                        selections.of(other.streamId()) instanceof Selection.OfStream of
                                ? label(null, of.stream(), language)
                                : null))
                .toList();
    }

    private static java.util.Optional<StoryReader.Neighbour> best(
            UUID set, List<StoryReader.Neighbour> neighbours, String language) {
        var choices = neighbours.stream()
                .filter(other -> other.translationSet().equals(set))
                .toList();
        return choices.stream()
                .filter(other -> other.language().equals(language))
                .findFirst()
                .or(() -> choices.stream().findFirst());
    }

    /** Organisation, “Headline”, day, index number, address. */
    private String citation(StoryReader.Story story, String url, SiteLanguage language) {
        var words = language.words();
        return story.indexNumber() == null
                ? words.say("story.citation", around.site().name(), story.headline(), words.date(story.day()), url)
                : words.say(
                        "story.citation.index",
                        around.site().name(),
                        story.headline(),
                        words.date(story.day()),
                        story.indexNumber(),
                        url);
    }
}
