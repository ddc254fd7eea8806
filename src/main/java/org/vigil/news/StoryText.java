package org.vigil.news;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
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
        return changed(copy -> copy.deck = text);
    }

    /** With a headline that a person wrote. */
    public StoryText withHeadline(String text) {
        return changed(copy -> {
            copy.headline = text;
            copy.headlineDerived = false;
        });
    }

    public StoryText withBody(Body text) {
        return changed(copy -> copy.body = text);
    }

    /** With another picture, and what is said of that, wherever it has this one. */
    public StoryText replacing(String media, PictureWords other) {
        return changed(copy -> {
            copy.body = body.replacing(media, other);
            if (lead != null && lead.media().equals(media)) {
                copy.lead = new LeadPicture(other.media(), other.alt(), other.caption(), other.credit());
            }
            if (report != null) {
                copy.report = report.replacing(media, other);
            }
        });
    }

    public StoryText about(List<String> itsCountries, List<UUID> itsTopics) {
        return changed(copy -> {
            copy.countries = itsCountries;
            copy.topics = itsTopics;
        });
    }

    /** With these documents; with none it is no report any more. */
    public StoryText reporting(@Nullable Report documents, @Nullable LeadPicture cover) {
        return changed(copy -> {
            copy.report = documents;
            copy.lead = cover;
        });
    }

    private StoryText changed(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return copy.made();
    }

    /** A text that can be changed in some of its parts: what is not named stays. */
    private static final class Copy {

        private final StoryText before;
        private String headline;
        private boolean headlineDerived;
        private @Nullable String deck;
        private Body body;
        private @Nullable LeadPicture lead;
        private List<String> countries;
        private List<UUID> topics;
        private @Nullable Report report;

        Copy(StoryText before) {
            this.before = before;
            this.headline = before.headline;
            this.headlineDerived = before.headlineDerived;
            this.deck = before.deck;
            this.body = before.body;
            this.lead = before.lead;
            this.countries = before.countries;
            this.topics = before.topics;
            this.report = before.report;
        }

        StoryText made() {
            return new StoryText(
                    headline,
                    headlineDerived,
                    deck,
                    before.teaser,
                    before.label,
                    before.dateline,
                    body,
                    before.openingOnly,
                    lead,
                    before.contacts,
                    countries,
                    topics,
                    report);
        }
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
