package org.vigil.news;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.body.Body;

/**
 * The words of one version of a story. {@code headlineDerived} marks a headline made by rule, for a person to mend;
 * {@code openingOnly} says that the archive held no more than the first paragraphs; {@code countries} are ISO 3166-1 codes
 * of two letters.
 */
public record StoryText(
        String headline,
        boolean headlineDerived,
        @Nullable String deck,
        @Nullable String teaser,
        @Nullable String label,
        @Nullable String dateline,
        Body body,
        boolean openingOnly,
        @Nullable LeadPicture lead,
        List<PressContact> contacts,
        List<String> countries,
        List<UUID> topics) {

    /** A headline and a body, the least a story can be. */
    public static StoryText of(String headline, Body body) {
        return new StoryText(
                headline, false, null, null, null, null, body, false, null, List.of(), List.of(), List.of());
    }

    public StoryText withDeck(String text) {
        return new StoryText(
                headline,
                headlineDerived,
                text,
                teaser,
                label,
                dateline,
                body,
                openingOnly,
                lead,
                contacts,
                countries,
                topics);
    }

    public StoryText withHeadline(String text) {
        return new StoryText(
                text, false, deck, teaser, label, dateline, body, openingOnly, lead, contacts, countries, topics);
    }

    public StoryText withBody(Body text) {
        return new StoryText(
                headline,
                headlineDerived,
                deck,
                teaser,
                label,
                dateline,
                text,
                openingOnly,
                lead,
                contacts,
                countries,
                topics);
    }

    public StoryText about(List<String> itsCountries, List<UUID> itsTopics) {
        return new StoryText(
                headline,
                headlineDerived,
                deck,
                teaser,
                label,
                dateline,
                body,
                openingOnly,
                lead,
                contacts,
                itsCountries,
                itsTopics);
    }

    /** The picture above the text: its content hash in the media store, and the words that go with it. */
    public record LeadPicture(
            String media,
            String alt,
            @Nullable String caption,
            @Nullable String credit) {}

    /** Whom a journalist may call or write to about this story. */
    public record PressContact(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String hours) {}
}
