package org.vigil.writing.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.Choice;
import org.vigil.desk.view.DeskFrame;
import org.vigil.page.view.LanguageLink;

/**
 * A draft, open for writing. {@code body} is its JSON, {@code markdown} the same for who has no script, null where that
 * cannot say it; {@code index} is its index number or how that will look; {@code was} the number of the save it shows; {@code wrong} names the
 * field that {@code problem} is about; {@code address} is where the story stands or would stand.
 */
public record EditPage(
        DeskFrame frame,
        String story,
        String script,
        int was,
        LanguageLink language,
        Words words,
        String body,
        @Nullable String markdown,
        @Nullable String index,
        Choices choices,
        List<Contact> contacts,
        @Nullable Lead lead,
        List<Related> related,
        boolean openingOnly,
        String address,
        @Nullable Source source,
        @Nullable String problem,
        @Nullable String wrong) {

    /** The lines that somebody types; empty where there is nothing. */
    public record Words(String headline, String deck, String teaser, String label, String dateline, String slug) {}

    /** What is chosen from lists. */
    public record Choices(List<Choice> streams, List<Choice> countries, List<Choice> topics) {}

    /** Whom journalists may call; an empty one is a row to fill in. */
    public record Contact(String name, String email, String phone, String hours) {}

    /** The picture above the text; {@code media} names it in the library, {@code src} is null where its file is gone. */
    public record Lead(String media, @Nullable String src, String alt, String caption, String credit) {}

    /** A story that belongs to this one. */
    public record Related(String story, String headline, String language) {}

    /** What this story is a translation of; {@code changed} where that has changed since. */
    public record Source(
            String href,
            String headline,
            String language,
            String direction,
            @Nullable String deck,
            String html,
            boolean changed) {}

    /** The same, with nothing in it where there is none. */
    public Lead leadOrNothing() {
        return lead == null ? new Lead("", null, "", "", "") : lead;
    }

    /** The value of {@code aria-invalid} for a field. */
    public @Nullable String wrong(String field) {
        return field.equals(wrong) ? "true" : null;
    }
}
