package org.vigil.newsstand.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.page.view.Frame;
import org.vigil.page.view.Link;

/** The home page: one lead, the newest of all news beside it, then the newest of each stream. */
public record HomePage(
        Frame frame,
        @Nullable String intro,
        @Nullable StoryRow lead,
        List<StoryRow> newest,
        Link allNews,
        List<Section> sections) {

    /** The newest stories of one stream. */
    public record Section(Link stream, List<StoryRow> stories) {

        /** The story that opens the section. */
        public Optional<StoryRow> first() {
            return stories.stream().findFirst();
        }

        /** The stories after the first. */
        public List<StoryRow> others() {
            return stories.stream().skip(1).toList();
        }
    }
}
