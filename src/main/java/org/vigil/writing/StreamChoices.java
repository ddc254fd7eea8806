package org.vigil.writing;

import com.ibm.icu.util.ULocale;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.Choice;
import org.vigil.news.StreamRules;
import org.vigil.news.Streams;
import org.vigil.page.Site;

/** What a story may be begun in: the streams somebody may write in, and the languages of stories. */
@Component
class StreamChoices {

    /** Stories may be in a language that the interface does not speak: its readers are served in the site's first. */
    private static final List<String> FURTHER = List.of("fa", "ru", "tr", "uk", "zh", "pt", "de", "it", "ku", "ur");

    private final Streams streams;
    private final StreamRules rules;
    private final Site site;
    private final Clock clock;

    StreamChoices(Streams streams, StreamRules rules, Site site, Clock clock) {
        this.streams = streams;
        this.rules = rules;
        this.site = site;
        this.clock = clock;
    }

    List<Choice> choices(Viewer viewer, @Nullable UUID chosen) {
        return streams.all().stream()
                .filter(stream -> mayWrite(viewer, stream.id()) || stream.id().equals(chosen))
                .map(stream -> Choice.of(
                        stream.id().toString(),
                        stream.in(viewer.language(), site.firstLanguage()).title(),
                        stream.id().equals(chosen)))
                .toList();
    }

    private static boolean mayWrite(Viewer viewer, UUID stream) {
        return viewer.may(Permission.WRITE, stream) || viewer.may(Permission.TRANSLATE, stream);
    }

    /** The stream of that id if this person may write in it. */
    @Nullable UUID writable(Viewer viewer, String id) {
        return streams.all().stream()
                .map(org.vigil.news.Stream::id)
                .filter(stream -> stream.toString().equals(id) && viewer.may(Permission.WRITE, stream))
                .findFirst()
                .orElse(null);
    }

    /** What a stream is called, for this person; null is no stream. */
    @Nullable String title(@Nullable UUID stream, Viewer viewer) {
        return streams.find(stream)
                .map(found -> found.in(viewer.language(), site.firstLanguage()).title())
                .orElse(null);
    }

    /** How the index number will look that a story of this stream gets at publication. */
    Optional<String> indexShape(@Nullable UUID stream) {
        var year = clock.instant().atZone(site.zone()).getYear();
        return Optional.ofNullable(stream).flatMap(known -> rules.rule(known).indexShape(year));
    }

    /** Those of the site first, in their order. */
    List<String> languages() {
        return Stream.concat(site.languages().stream(), FURTHER.stream())
                .distinct()
                .toList();
    }

    String nameOf(String language) {
        var locale = ULocale.forLanguageTag(language);
        return locale.getDisplayName(locale);
    }

    /** The zone of the newsroom. */
    ZoneId zone() {
        return site.zone();
    }
}
