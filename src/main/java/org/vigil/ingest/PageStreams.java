package org.vigil.ingest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.news.Newsroom;

/** The stream of each page of a file: as the person said, else as the page says. */
final class PageStreams {

    /** The stream of a page, null if it is unknown, and what a person should look at. */
    record PageStream(@Nullable UUID stream, @Nullable String doubt) {}

    private final Survey survey;
    private final @Nullable UUID said;
    private final Newsroom newsroom;
    private int page;
    private PageStream current = new PageStream(null, null);

    PageStreams(Survey survey, @Nullable UUID said, Newsroom newsroom) {
        this.survey = survey;
        this.said = said;
        this.newsroom = newsroom;
    }

    /** The stream of a page; pages are asked for in their order. */
    PageStream of(int number) {
        if (said != null) {
            return new PageStream(said, null);
        }
        if (number != page) {
            page = number;
            current = survey.page(number).map(this::read).orElse(new PageStream(null, null));
        }
        return current;
    }

    private PageStream read(StreamWitness witness) {
        var disagreement = witness.disagreement();
        if (disagreement.isPresent()) {
            return new PageStream(null, disagreement.get());
        }
        var name = witness.stream();
        if (name.isEmpty()) {
            return new PageStream(null, null);
        }
        var found = newsroom.streamNamed(name.get());
        return new PageStream(
                found.orElse(null),
                found.isPresent()
                        ? null
                        : "The page belongs to “%s”, which is no stream of this site.".formatted(name.get()));
    }
}
