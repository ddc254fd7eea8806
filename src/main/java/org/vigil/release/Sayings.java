package org.vigil.release;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.PersonNames;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.DeskFrame;
import org.vigil.news.Streams;
import org.vigil.page.Site;
import org.vigil.page.view.Words;
import org.vigil.proof.Concern;
import org.vigil.release.view.ConcernRow;
import org.vigil.shared.Refusal;
import org.vigil.writing.DeskStory;

/** What the pages of this module say in common: problems, checks, moments, who somebody is. */
@Component
class Sayings {

    private final DeskFrames frames;
    private final PersonNames people;
    private final Streams streams;
    private final Site site;

    Sayings(DeskFrames frames, PersonNames people, Streams streams, Site site) {
        this.frames = frames;
        this.people = people;
        this.streams = streams;
        this.site = site;
    }

    /** The frame of a page that belongs to the stories. */
    DeskFrame frame(Viewer viewer, String title, @Nullable String done) {
        return frames.frame(viewer, title, WayController.PLACE, done);
    }

    ZoneId zone() {
        return site.zone();
    }

    /** The path as readers of a language ask for it. */
    String href(String language, String path) {
        return site.language(language).href(path);
    }

    String stream(Words words, @Nullable UUID id) {
        return streams.find(id)
                .map(stream -> stream.in(words.language(), site.firstLanguage()).title())
                .orElse("–");
    }

    static String headline(Words words, DeskStory story, String version) {
        var headline = story.draft().map(draft -> draft.manuscript().headline()).orElse(version);
        return headline.isBlank() ? words.say("release.untitled") : headline;
    }

    static @Nullable String problem(Words words, @Nullable Refusal refused) {
        if (refused == null) {
            return null;
        }
        var details = switch (refused) {
            case NotNow now -> now.details();
            case NotLikeThis form -> form.details();
            default -> List.of();
        };
        return words.has("release.problem." + refused.code())
                ? words.say("release.problem." + refused.code(), details.toArray())
                : words.say("release.problem.other", refused.code());
    }

    /** What was typed cannot be taken: 422; what was asked for cannot be done: 409. */
    static HttpStatus status(@Nullable Refusal refused) {
        if (refused == null) {
            return HttpStatus.OK;
        }
        return refused instanceof NotLikeThis ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
    }

    static List<ConcernRow> concerns(Words words, List<Concern> concerns) {
        return concerns.stream()
                .map(concern -> new ConcernRow(
                        concern.error(),
                        words.say("check." + concern.code(), concern.details().toArray())))
                .toList();
    }

    /** A moment in a zone, which is named by its place as well. */
    static String moment(Words words, Instant at, ZoneId zone) {
        var moment = words.moment(at, zone);
        return zone.getId().indexOf('/') < 0
                ? moment
                : words.say("release.moment", moment, zone.getId().replace('_', ' '));
    }

    Map<String, String> names(Collection<String> actors) {
        return people.names(actors);
    }

    static String who(Words words, String actor, Map<String, String> names) {
        if (actor.startsWith("system:")) {
            var part = "audit.system." + actor.substring("system:".length());
            return words.has(part) ? words.say("audit.system." + actor.substring("system:".length())) : actor;
        }
        return names.getOrDefault(actor, words.say("release.somebody"));
    }
}
