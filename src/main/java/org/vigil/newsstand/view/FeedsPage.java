package org.vigil.newsstand.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.page.view.FeedLink;
import org.vigil.page.view.Frame;

/** The page behind "Subscribe to news": what can be followed, and by which feeds. The {@code chosen} one comes first. */
public record FeedsPage(Frame frame, List<Choice> choices) {

    /** All news, a stream, a topic or a country, with its three feeds. */
    public record Choice(String title, @Nullable String intro, boolean chosen, List<FeedLink> feeds) {}
}
