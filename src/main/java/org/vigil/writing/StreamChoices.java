package org.vigil.writing;

import com.ibm.icu.util.ULocale;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.Choice;
import org.vigil.news.Streams;
import org.vigil.page.Site;

/** What a story may be begun in: the streams somebody may write in, and the languages of stories. */
@Component
class StreamChoices {

    /** Stories may be in a language that the interface does not speak: its readers are served in the site's first. */
    private static final List<String> FURTHER = List.of("fa", "ru", "tr", "uk", "zh", "pt", "de", "it", "ku", "ur");

    private final Streams streams;
    private final Site site;

    StreamChoices(Streams streams, Site site) {
        this.streams = streams;
        this.site = site;
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
