package org.vigil.correction;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigil.body.Body;
import org.vigil.page.Feed;
import org.vigil.page.FeedEntry;
import org.vigil.page.FeedFormat;
import org.vigil.page.PageNumber;
import org.vigil.page.Site;
import org.vigil.page.SiteAddress;
import org.vigil.page.SiteLanguage;

/** Makes the feed of public notes. An entry whose story was withdrawn comes again, without its words. */
@Component
class NoteFeeds {

    private static final int PAGE = 20;

    private final NoteReader reader;
    private final NotePages pages;
    private final Site site;
    private final SiteAddress address;

    NoteFeeds(NoteReader reader, NotePages pages, Site site, SiteAddress address) {
        this.reader = reader;
        this.pages = pages;
        this.site = site;
        this.address = address;
    }

    byte[] write(FeedFormat format, PageNumber page, SiteLanguage language) {
        var listing = new NoteListing(null, language.language());
        var total = pages.total(listing, language);
        page.within(total, PAGE);
        var notes = reader.page(listing, (page.number() - 1L) * PAGE, PAGE);
        var words = language.words();
        var path = NotePages.feed(format);
        var last = PageNumber.lastOf(total, PAGE);
        var number = page.number();
        var feed = new Feed(
                words.say("frame.title", site.name(), words.say("corrections.title")),
                words.say("corrections.intro"),
                site.name(),
                language.language(),
                absolute(language, NoteListing.PATH),
                new Feed.Paging(
                        absolute(language, path),
                        number > 1 ? absolute(language, PageNumber.path(path, number - 1)) : null,
                        number < last ? absolute(language, PageNumber.path(path, number + 1)) : null,
                        absolute(language, PageNumber.path(path, last))),
                notes.stream().map(NoteFeeds::updated).max(Instant::compareTo).orElse(Instant.EPOCH),
                notes.stream().map(note -> entry(note, language)).toList());
        return format.write(feed, absolute(language, PageNumber.path(path, number)));
    }

    private static Instant updated(NoteReader.Entry note) {
        return Objects.requireNonNullElse(note.goneAt(), note.at()).toInstant();
    }

    private FeedEntry entry(NoteReader.Entry note, SiteLanguage language) {
        var words = language.words();
        var url = absolute(language, NotePages.path(note));
        var kind = words.say("note." + note.kind());
        var text = note.text() == null ? words.say("corrections.gone") : note.text();
        return new FeedEntry(
                "urn:uuid:" + note.id(),
                url,
                words.say("corrections.entry", kind, note.publicId(), note.headline() == null ? "" : note.headline()),
                null,
                Body.ofParagraphs(text.lines().filter(line -> !line.isBlank()).toList())
                        .absoluteHtml(url, picture -> Optional.empty(), null),
                note.at().toInstant(),
                updated(note),
                language.language(),
                List.of(kind),
                null,
                List.of());
    }

    private String absolute(SiteLanguage language, String path) {
        return address.absolute(language.href(path));
    }
}
