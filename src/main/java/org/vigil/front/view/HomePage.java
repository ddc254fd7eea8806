package org.vigil.front.view;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.newsstand.view.StoryRow;
import org.vigil.page.view.Frame;
import org.vigil.page.view.Link;

/** The home page, block by block; {@code withoutNews} says that there is no story to be shown. */
public record HomePage(Frame frame, @Nullable String intro, List<Block> blocks, boolean withoutNews) {

    /** A part of the page across its whole width. */
    public sealed interface Block permits Front, Section, Topics, Text {}

    /** The story that leads, and the newest of all news beside it. */
    public record Front(StoryRow lead, List<StoryRow> newest, Link allNews) implements Block {}

    /** The newest stories of one stream. */
    public record Section(Link stream, List<StoryRow> stories) implements Block {

        /** The story that opens the section. */
        public Optional<StoryRow> first() {
            return stories.stream().findFirst();
        }

        /** The stories after the first. */
        public List<StoryRow> others() {
            return stories.stream().skip(1).toList();
        }
    }

    /** What there is to read about. */
    public record Topics(Link all, List<Link> topics) implements Block {}

    /** A text of the organisation's own, as safe HTML. */
    public record Text(String html) implements Block {}
}
