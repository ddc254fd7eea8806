package org.vigil.news;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.body.Body;
import org.vigil.body.PictureWords;

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
        List<UUID> topics,
        @Nullable Report report) {

    /** One that is no report. */
    public StoryText(
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
        this(
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
                countries,
                topics,
                null);
    }

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
                topics,
                report);
    }

    public StoryText withHeadline(String text) {
        return new StoryText(
                text,
                false,
                deck,
                teaser,
                label,
                dateline,
                body,
                openingOnly,
                lead,
                contacts,
                countries,
                topics,
                report);
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

    /** With another picture, and what is said of that, wherever it has this one. */
    public StoryText replacing(String media, PictureWords other) {
        var led = lead != null && lead.media().equals(media)
                ? new LeadPicture(other.media(), other.alt(), other.caption(), other.credit())
                : lead;
        return new StoryText(
                headline,
                headlineDerived,
                deck,
                teaser,
                label,
                dateline,
                body.replacing(media, other),
                openingOnly,
                led,
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
                itsTopics,
                report);
    }

    /** With these documents; with none it is no report any more. */
    public StoryText reporting(@Nullable Report documents, @Nullable LeadPicture cover) {
        return new StoryText(
                headline,
                headlineDerived,
                deck,
                teaser,
                label,
                dateline,
                body,
                openingOnly,
                cover,
                contacts,
                countries,
                topics,
                documents);
    }

    /** The picture above the text: its content hash in the media store, and the words that go with it. */
    public record LeadPicture(
            String media,
            String alt,
            @Nullable String caption,
            @Nullable String credit) {

        /** The same words with another picture. */
        public LeadPicture of(String other) {
            return new LeadPicture(other, alt, caption, credit);
        }
    }

    /** Whom a journalist may call or write to about this story. */
    public record PressContact(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String hours) {}
}
