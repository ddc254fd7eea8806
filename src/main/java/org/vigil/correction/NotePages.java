package org.vigil.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.vigil.correction.view.NotesPage;
import org.vigil.page.FeedFormat;
import org.vigil.page.Frames;
import org.vigil.page.Heading;
import org.vigil.page.PageNumber;
import org.vigil.page.Pagers;
import org.vigil.page.Site;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.Link;
import org.vigil.page.view.Words;
import org.vigil.shared.NotFound;

/** Makes the pages of public notes. */
@Component
class NotePages {

    static final int PAGE = 15;

    private final NoteReader reader;
    private final Frames frames;
    private final Site site;

    NotePages(NoteReader reader, Frames frames, Site site) {
        this.reader = reader;
        this.frames = frames;
        this.site = site;
    }

    NotesPage page(NoteListing listing, PageNumber page, SiteLanguage language) {
        var total = total(listing, language);
        page.within(total, PAGE);
        var notes = reader.page(listing, (page.number() - 1L) * PAGE, PAGE);
        return new NotesPage(
                frames.frame(language, heading(listing, page, total, language)),
                title(listing, language),
                total,
                tabs(listing, language),
                Link.to(language.words().say("story.feed"), language.href(feed(FeedFormat.RSS))),
                listing.language(),
                Words.directionOf(listing.language()),
                byDay(notes, language),
                Pagers.of(
                        page.number(),
                        PageNumber.lastOf(total, PAGE),
                        number -> language.href(PageNumber.path(listing.path(), number))));
    }

    /** A language the site does not speak has the page if it has a note. */
    long total(NoteListing listing, SiteLanguage language) {
        var total = reader.count(listing);
        if (total == 0 && !language.isSpoken()) {
            throw new NotFound("notes in a language");
        }
        return total;
    }

    static String feed(FeedFormat format) {
        return NoteListing.PATH + "." + format.extension();
    }

    private static String title(NoteListing listing, SiteLanguage language) {
        return language.words().say("corrections." + Objects.requireNonNullElse(listing.kind(), "title"));
    }

    private Heading heading(NoteListing listing, PageNumber page, long total, SiteLanguage language) {
        var words = language.words();
        var number = page.number();
        var last = PageNumber.lastOf(total, PAGE);
        var title = title(listing, language);
        var heading = Heading.of(
                        number == 1 ? title : words.say("frame.title", title, words.say("listing.page", number, last)),
                        PageNumber.path(listing.path(), number))
                .in(NoteListing.PATH)
                .describedAs(words.say("corrections.intro"))
                .between(
                        number > 1 ? PageNumber.path(listing.path(), number - 1) : null,
                        number < last ? PageNumber.path(listing.path(), number + 1) : null);
        if (number == 1) {
            site.languages().forEach(other -> heading.alsoIn(other, listing.path()));
        }
        FeedFormat.links(site.name(), words.say("corrections.title"), format -> language.href(feed(format)))
                .forEach(heading::feed);
        return heading;
    }

    private static List<Link> tabs(NoteListing listing, SiteLanguage language) {
        var words = language.words();
        var tabs = new ArrayList<Link>();
        tabs.add(new Link(words.say("corrections.all"), language.href(NoteListing.PATH), listing.kind() == null));
        for (var kind : NotesPage.KINDS) {
            tabs.add(new Link(
                    words.say("corrections." + kind),
                    language.href(listing.of(kind).path()),
                    kind.equals(listing.kind())));
        }
        return tabs;
    }

    private static List<NotesPage.Day> byDay(List<NoteReader.Entry> notes, SiteLanguage language) {
        var days = new LinkedHashMap<LocalDate, List<NotesPage.Row>>();
        for (var note : notes) {
            days.computeIfAbsent(note.day(), day -> new ArrayList<>()).add(row(note, language));
        }
        return days.entrySet().stream()
                .map(day -> new NotesPage.Day(day.getKey(), day.getValue()))
                .toList();
    }

    private static NotesPage.Row row(NoteReader.Entry note, SiteLanguage language) {
        return new NotesPage.Row(note.publicId(), note.kind(), language.href(path(note)), note.headline(), note.text());
    }

    /**
     * To the note on its story's page. The address of a withdrawn one may say what had to go: its note stays in the list, at
     * an address of its own, since it moves on from page to page.
     */
    static String path(NoteReader.Entry note) {
        return note.gonePath() != null ? NoteListing.PATH + "/" + note.publicId() : note.path() + "#" + note.publicId();
    }

    /** Where a note is read now. */
    String place(String publicId, SiteLanguage language) {
        var note = reader.find(publicId, language.language()).orElseThrow(() -> new NotFound("note " + publicId));
        if (note.gonePath() == null) {
            return path(note);
        }
        var page = reader.before(note, language.language()) / PAGE + 1;
        return PageNumber.path(NoteListing.PATH, (int) page) + "#" + publicId;
    }
}
