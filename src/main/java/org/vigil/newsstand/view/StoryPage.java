package org.vigil.newsstand.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.page.view.FeedLink;
import org.vigil.page.view.Frame;
import org.vigil.page.view.LanguageLink;
import org.vigil.page.view.Link;
import org.vigil.page.view.Picture;

/**
 * A story as its reader meets it. {@code at} is null where only the day is known; {@code body} is safe HTML;
 * {@code openingOnly} says that the archive holds no more than the opening; {@code label} and {@code stream} are null
 * where the stream is unknown. {@code subjects} are the topics and countries it is about;
 * {@code share} names services and their plain links. A story that is not public has a {@code notice} that says so, and
 * neither {@code share} nor {@code citation}, nor anything else to keep it by. {@code report} is null for what is none.
 */
public record StoryPage(
        Frame frame,
        String language,
        String direction,
        @Nullable String label,
        String tone,
        @Nullable Link stream,
        LocalDate day,
        @Nullable Instant at,
        ZoneId zone,
        @Nullable LocalDate updated,
        @Nullable String indexNumber,
        String headline,
        @Nullable String deck,
        List<NoteView> notes,
        Link allNotes,
        @Nullable String dateline,
        @Nullable Picture lead,
        String body,
        boolean openingOnly,
        List<PressContact> contacts,
        List<LanguageLink> languages,
        List<Related> related,
        List<Link> subjects,
        @Nullable Share share,
        @Nullable String citation,
        @Nullable Notice notice,
        @Nullable ReportView report) {

    /** The notes above the text ({@code top}) or below it ({@code foot}). */
    public List<NoteView> notesAt(String place) {
        return notes.stream().filter(note -> note.place().equals(place)).toList();
    }

    /** The first of the feeds this story appears in, or none. */
    public List<FeedLink> feed() {
        return frame.head().feeds().stream().limit(1).toList();
    }

    /** What stands above a story that is not public, in the language of whoever is shown it. */
    public record Notice(String language, String direction, String title, List<String> lines) {}

    /** Whom a journalist may call or write to. */
    public record PressContact(
            String name,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String hours) {

        /** The number as a telephone dials it. */
        public String dial() {
            return phone == null ? "" : phone.replaceAll("[^+0-9]", "");
        }
    }

    /** A story that belongs to this one. */
    public record Related(
            String href,
            String headline,
            LocalDate day,
            @Nullable String label) {}

    /** The absolute address and ready-made links of the services that are offered; Mastodon needs the reader's server, and is null where it is not offered. */
    public record Share(
            String url,
            String title,
            List<Link> links,
            @Nullable String mastodonAction) {}
}
