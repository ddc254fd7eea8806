package org.vigil.news;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.body.Body;

/** What holds for the stories of a stream, for whoever writes them. */
@Component
public class StreamRules {

    /**
     * The rules of one stream. {@code twoPersons}: whoever wrote a story may not approve it; {@code contactNeeded}: it is
     * not published without a press contact; a null {@code indexPattern}: it gets no index number.
     */
    public record StreamRule(
            boolean twoPersons,
            boolean contactNeeded,
            @Nullable String indexPattern,
            String teaserRule) {

        /** How the index number of a story published in that year will look, with an ellipsis for its number. */
        public Optional<String> indexShape(int year) {
            return Optional.ofNullable(indexPattern)
                    .map(pattern -> IndexPattern.of(pattern).shape(year));
        }

        /** The teaser that a story of this body gets if it has none of its own; empty where lists show none. */
        public String teaser(Body body) {
            return TeaserRule.of(teaserRule).teaser(body);
        }
    }

    private final StreamSettings settings;

    StreamRules(StreamSettings settings) {
        this.settings = settings;
    }

    public StreamRule rule(UUID stream) {
        var saved = settings.get(stream);
        return new StreamRule(saved.twoPersons(), saved.contactNeeded(), saved.indexPattern(), saved.teaserRule());
    }
}
