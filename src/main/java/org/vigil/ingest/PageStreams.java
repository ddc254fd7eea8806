package org.vigil.ingest;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.news.Newsroom;

/** The stream of each page of the files: as the person said, else as the page says. */
final class PageStreams {

    /** The stream of a page, null if it is unknown, and what a person should look at. */
    record PageStream(@Nullable UUID stream, @Nullable String doubt) {}

    private static final PageStream UNKNOWN = new PageStream(null, null);

    private final @Nullable UUID said;
    private final Newsroom newsroom;
    private @Nullable StreamWitness asked;
    private PageStream answer = UNKNOWN;

    PageStreams(@Nullable UUID said, Newsroom newsroom) {
        this.said = said;
        this.newsroom = newsroom;
    }

    /** The stream of a page. Most pages say the same as the one before, so that is not looked up again. */
    PageStream of(Optional<StreamWitness> page) {
        if (said != null) {
            return new PageStream(said, null);
        }
        if (page.isEmpty()) {
            return UNKNOWN;
        }
        if (!page.get().equals(asked)) {
            answer = read(page.get());
            asked = page.get();
        }
        return answer;
    }

    private PageStream read(StreamWitness witness) {
        var disagreement = witness.disagreement();
        if (disagreement.isPresent()) {
            return new PageStream(null, disagreement.get());
        }
        var name = witness.stream();
        if (name.isEmpty()) {
            return UNKNOWN;
        }
        var found = newsroom.streamNamed(name.get());
        return new PageStream(
                found.orElse(null),
                found.isPresent()
                        ? null
                        : "The page belongs to “%s”, which is no stream of this site.".formatted(name.get()));
    }
}
