package org.vigil.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.correction.view.NotesPage;
import org.vigil.front.view.HomePage;
import org.vigil.newsstand.view.DayGroup;
import org.vigil.newsstand.view.FeedsPage;
import org.vigil.newsstand.view.ListingPage;
import org.vigil.newsstand.view.NoteView;
import org.vigil.newsstand.view.Shelf;
import org.vigil.newsstand.view.StoryPage;
import org.vigil.newsstand.view.StoryRow;
import org.vigil.newsstand.view.SubjectsPage;
import org.vigil.newsstand.view.WithdrawnPage;
import org.vigil.page.view.Brand;
import org.vigil.page.view.FeedLink;
import org.vigil.page.view.Frame;
import org.vigil.page.view.Head;
import org.vigil.page.view.LanguageLink;
import org.vigil.page.view.Link;
import org.vigil.page.view.Pager;
import org.vigil.page.view.Picture;
import org.vigil.page.view.Words;
import org.vigil.site.view.ErrorPage;
import org.vigil.site.view.TextPage;
import org.vigil.topic.Countries;

/** Every kind of page of the reading site in one language, rich and poor, ready to be rendered and looked at. */
final class PreviewPages {

    static final String SITE = "https://northlight.example";

    private static final LocalDate DAY = LocalDate.of(2026, 11, 19);
    private static final List<LanguageLink> TONGUES = List.of(
            new LanguageLink("en", "English", "/story", "ltr"),
            new LanguageLink("fr", "Français", "/fr/story", "ltr"),
            new LanguageLink("es", "Español", "/es/story", "ltr"),
            new LanguageLink("ar", "العربية", "/ar/story", "rtl"),
            new LanguageLink("fa", "فارسی", "/fa/story", "rtl"),
            new LanguageLink("my", "မြန်မာ", "/my/story", "ltr"),
            new LanguageLink("pt", "Português", "/pt/story", "ltr"),
            new LanguageLink("zh", "中文", "/zh/story", "ltr"));

    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final PreviewText text;
    private final Words words;
    private final ResourceBundle own;

    private PreviewPages(String language) {
        this.text = PreviewText.in(language);
        this.words = Words.in(language);
        this.own = ResourceBundle.getBundle("preview", Locale.of(language), NO_OTHER_LANGUAGE);
    }

    /** A record by the template that shows it. */
    record Page(String template, Object content) {}

    static Map<String, Page> in(String language) {
        var pages = new PreviewPages(language);
        var all = new LinkedHashMap<String, Page>();
        all.put("home", new Page("front/home.jte", pages.home()));
        all.put("home-empty", new Page("front/home.jte", pages.emptyHome()));
        all.put("listing", new Page("newsstand/listing.jte", pages.listing()));
        all.put("listing-deep", new Page("newsstand/listing.jte", pages.deepListing()));
        all.put("listing-empty", new Page("newsstand/listing.jte", pages.emptyListing()));
        all.put("story", new Page("newsstand/story.jte", pages.story()));
        all.put("story-long", new Page("newsstand/story.jte", pages.longStory()));
        all.put("story-opening", new Page("newsstand/story.jte", pages.openingOnly()));
        all.put("story-foreign", new Page("newsstand/story.jte", pages.foreignStory()));
        all.put("notes", new Page("correction/notes.jte", pages.notes()));
        all.put("notes-empty", new Page("correction/notes.jte", pages.noNotes()));
        all.put("withdrawn", new Page("newsstand/withdrawn.jte", pages.withdrawn()));
        all.put("topics", new Page("newsstand/subjects.jte", pages.allTopics()));
        all.put("countries", new Page("newsstand/subjects.jte", pages.allCountries()));
        all.put("countries-empty", new Page("newsstand/subjects.jte", pages.noCountries()));
        all.put("feeds", new Page("newsstand/feeds.jte", pages.feeds()));
        all.put("text", new Page("site/text.jte", pages.about()));
        all.put("error-404", new Page("site/error.jte", pages.error(404, null)));
        all.put("error-500", new Page("site/error.jte", pages.error(500, "7f3a-22c1")));
        return all;
    }

    private Frame frame(String title, int languages) {
        return new Frame(
                words,
                new Brand(
                        text.site(),
                        "vigil.css",
                        null,
                        List.of(new Brand.Icon("icon", "image/svg+xml", null, "img/icon.svg")),
                        List.of()),
                "/",
                "/search",
                "/opensearch.xml",
                "vigil.js",
                List.of(
                        new Link(words.say("news.title"), "/news", true),
                        Link.to(own.getString("stream.releases.title"), "/news/releases"),
                        Link.to(own.getString("stream.good-news.title"), "/news/good-news"),
                        Link.to(own.getString("stream.reports.title"), "/news/reports"),
                        Link.to(own.getString("about.title"), "/about")),
                List.of(
                        Link.to(own.getString("about.title"), "/about"),
                        Link.to(own.getString("contact.title"), "/contact"),
                        Link.to(words.say("feeds.title"), "/subscribe")),
                others(languages),
                head(title));
    }

    private Head head(String title) {
        return new Head(
                words.say("frame.title", title, text.site()),
                text.motto(),
                SITE + "/story",
                "article",
                picture(),
                "{\"@context\":\"https:\\/\\/schema.org\",\"@type\":\"NewsArticle\"}",
                "",
                SITE + "/news",
                SITE + "/news?page=3",
                TONGUES.subList(0, 4),
                List.of(
                        new FeedLink(text.site(), SITE + "/news/rss.xml", "application/rss+xml"),
                        new FeedLink(text.site(), SITE + "/news/atom.xml", "application/atom+xml")));
    }

    private List<LanguageLink> others(int count) {
        return TONGUES.stream()
                .filter(other -> !other.language().equals(words.language()))
                .limit(count)
                .toList();
    }

    private Picture picture() {
        return new Picture(
                "img/court.png",
                "",
                1600,
                1000,
                text.caption(),
                text.caption(),
                "N. Sorrel / " + text.site(),
                null,
                null);
    }

    private StoryRow row(int number, LocalDate day) {
        var told = text.stories().get(number % text.stories().size());
        var good = number % 5 == 2 || number % 5 == 4;
        var report = number % 5 == 3;
        var stream = good ? "good-news" : report ? "reports" : "releases";
        return new StoryRow(
                "/story" + number,
                day,
                own.getString("stream." + stream + ".label"),
                good ? "good" : "plain",
                told.headline(),
                told.deck().isEmpty() ? null : told.deck(),
                told.teaser().isEmpty() ? null : told.teaser(),
                number % 5 == 4 ? 0 : 2 + number % 5,
                number % 5 == 0 ? others(2) : number == 3 ? others(7) : List.of(),
                number % 5 == 0 ? day.plusDays(1) : null,
                number % 5 == 0 || number % 5 == 3 ? picture() : null);
    }

    private HomePage home() {
        return new HomePage(
                frame(text.site(), 3),
                text.motto(),
                List.of(
                        new HomePage.Front(
                                row(0, DAY),
                                List.of(
                                        row(1, DAY),
                                        row(2, DAY.minusDays(2)),
                                        row(4, DAY.minusDays(3)),
                                        row(6, DAY.minusDays(8))),
                                Link.to(words.say("home.allNews"), "/news")),
                        section("releases", 1),
                        section("good-news", 2),
                        section("reports", 3)),
                false);
    }

    private HomePage.Section section(String stream, int first) {
        return new HomePage.Section(
                Link.to(own.getString("stream." + stream + ".title"), "/news/" + stream),
                IntStream.range(0, 4)
                        .mapToObj(i -> row(first + i * 5 - (i > 0 ? 1 : 0), DAY.minusDays(3L * i + first)))
                        .toList());
    }

    private HomePage emptyHome() {
        return new HomePage(frame(text.site(), 3), null, List.of(), true);
    }

    private ListingPage listing() {
        return new ListingPage(
                frame(own.getString("stream.releases.title"), 3),
                own.getString("stream.releases.title"),
                own.getString("stream.releases.intro"),
                null,
                2211,
                words.say("listing.streams"),
                tabs(),
                shelves(3, 0),
                days(),
                new Pager(1, 148, null, "?page=2", steps(1, 2, 3, 0, 148)),
                Link.to(own.getString("stream.releases.subscribe"), "/subscribe"));
    }

    private ListingPage deepListing() {
        return new ListingPage(
                frame(own.getString("stream.releases.title"), 7),
                own.getString("stream.releases.title"),
                own.getString("stream.releases.intro"),
                words.month(YearMonth.of(2024, 5)),
                104,
                words.say("listing.streams"),
                tabs(),
                shelves(25, 2),
                days(),
                new Pager(74, 148, "?page=73", "?page=75", steps(1, 0, 72, 73, 74, 75, 76, 0, 148)),
                Link.to(own.getString("stream.releases.subscribe"), "/subscribe"));
    }

    private ListingPage emptyListing() {
        return new ListingPage(
                frame(own.getString("stream.reports.title"), 3),
                own.getString("stream.reports.title"),
                own.getString("stream.reports.intro"),
                null,
                0,
                words.say("listing.streams"),
                tabs(),
                List.of(),
                List.of(),
                null,
                Link.to(own.getString("stream.reports.subscribe"), "/subscribe"));
    }

    private List<Link> tabs() {
        return List.of(
                Link.to(words.say("news.tab"), "/news"),
                new Link(own.getString("stream.releases.title"), "/news/releases", true),
                Link.to(own.getString("stream.good-news.title"), "/news/good-news"),
                Link.to(own.getString("stream.reports.title"), "/news/reports"));
    }

    private static List<Shelf> shelves(int years, int current) {
        return IntStream.range(0, years)
                .mapToObj(i -> new Shelf(
                        2026 - i,
                        "/news/" + (2026 - i),
                        412L - i * 13,
                        i == current && i > 0,
                        months(2026 - i, i == current && i > 0)))
                .toList();
    }

    private static List<Shelf.Month> months(int year, boolean current) {
        return IntStream.rangeClosed(year == 2026 ? 2 : 1, 12)
                .map(i -> 13 - i)
                .mapToObj(i -> new Shelf.Month(
                        YearMonth.of(year, i), "/news/" + year + "/" + i, 20L + i * 7 % 31, current && i == 5))
                .toList();
    }

    private List<DayGroup> days() {
        var days = new ArrayList<DayGroup>();
        var number = 0;
        for (var count : new int[] {2, 1, 3, 1, 4, 1, 3}) {
            var day = DAY.minusDays(number * 2L);
            var first = number;
            days.add(new DayGroup(
                    day,
                    IntStream.range(0, count).mapToObj(i -> row(first + i, day)).toList()));
            number += count;
        }
        return days;
    }

    private static List<Pager.@Nullable Step> steps(int... numbers) {
        var steps = new ArrayList<Pager.@Nullable Step>();
        for (var number : numbers) {
            steps.add(number == 0 ? null : new Pager.Step(number, "?page=" + number));
        }
        return steps;
    }

    private StoryPage story() {
        return story(text.stories().getFirst(), text, 3, true);
    }

    private StoryPage longStory() {
        return story(text.stories().get(3), text, 7, true);
    }

    private StoryPage foreignStory() {
        var foreign = PreviewText.in(text.language().equals("ar") ? "en" : "ar");
        return story(foreign.stories().getFirst(), foreign, 3, false);
    }

    private StoryPage story(PreviewText.Told told, PreviewText from, int languages, boolean corrected) {
        return new StoryPage(
                frame(told.headline(), languages),
                from.language(),
                Words.directionOf(from.language()),
                own.getString("stream.releases.label"),
                "plain",
                Link.to(own.getString("stream.releases.title"), "/news/releases"),
                DAY,
                Instant.parse("2026-11-19T09:00:00Z"),
                ZoneId.of("Europe/Lisbon"),
                corrected ? DAY.plusDays(1) : null,
                "NLR 12/0417/2026",
                told.headline(),
                told.deck(),
                corrected
                        ? List.of(
                                new NoteView("C-2026-031", "correction", "top", DAY.plusDays(1), text.correction()),
                                new NoteView("U-2026-009", "update", "foot", DAY.plusDays(1), text.correction()))
                        : List.of(),
                Link.to(words.say("corrections.link"), "/corrections"),
                from.place(),
                picture(),
                from.body(),
                false,
                List.of(new StoryPage.PressContact(
                        text.site(), "press@northlight.example", "+00 555 0100", text.hours())),
                others(languages),
                List.of(related(3), related(1), related(2)),
                subjects(),
                share(told.headline()),
                "%s, “%s”, %s, %s/news/2026/11/river-defenders"
                        .formatted(text.site(), told.headline(), words.date(DAY), SITE),
                null,
                null);
    }

    private List<Link> subjects() {
        return Stream.concat(
                        topics(0).stream().map(branch -> Link.to(branch.title(), branch.href())),
                        Stream.of(Link.to(Countries.name("CH", words.language()), "/countries/ch")))
                .toList();
    }

    /** Topics that other topics stand below, down to the third level. */
    private List<SubjectsPage.Branch> topics(int depth) {
        return Stream.of("releases", "good-news", "reports")
                .map(name -> new SubjectsPage.Branch(
                        own.getString("stream." + name + ".title"),
                        "/topics/" + name,
                        depth == 0 ? 1_204 : depth == 1 ? 37 : 0,
                        depth == 2 || name.equals("reports") ? List.of() : topics(depth + 1)))
                .toList();
    }

    private SubjectsPage allTopics() {
        var title = words.say("subjects.topics");
        return new SubjectsPage(frame(title, 3), title, words.say("subjects.topics.intro"), topics(0));
    }

    private SubjectsPage allCountries() {
        var title = words.say("subjects.countries");
        var all = Countries.all(words.language()).stream()
                .map(country -> new SubjectsPage.Branch(
                        country.name(),
                        Countries.path(country.code()),
                        country.name().length(),
                        List.of()))
                .toList();
        return new SubjectsPage(frame(title, 3), title, words.say("subjects.countries.intro"), all);
    }

    private SubjectsPage noCountries() {
        var title = words.say("subjects.countries");
        return new SubjectsPage(frame(title, 3), title, words.say("subjects.countries.intro"), List.of());
    }

    private StoryPage openingOnly() {
        var told = text.stories().get(1);
        return new StoryPage(
                frame(told.headline(), 3),
                text.language(),
                words.direction(),
                null,
                "plain",
                null,
                LocalDate.of(2007, 2, 3),
                null,
                ZoneId.of("UTC"),
                null,
                null,
                told.headline(),
                null,
                List.of(new NoteView("R-2026-002", "retraction", "top", DAY, text.correction())),
                Link.to(words.say("corrections.link"), "/corrections"),
                null,
                null,
                "<p>" + told.teaser() + "</p>",
                true,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                share(told.headline()),
                "%s, “%s”, %s/news/2007/02/x".formatted(text.site(), told.headline(), SITE),
                null,
                null);
    }

    private StoryPage.Related related(int number) {
        var row = row(number, DAY.minusDays(number * 40L));
        return new StoryPage.Related(row.href(), row.headline(), row.day(), row.label());
    }

    private StoryPage.Share share(String title) {
        return new StoryPage.Share(
                SITE + "/story",
                title,
                List.of(
                        Link.to(words.say("share.email"), "mailto:?subject=x"),
                        Link.to(words.say("share.facebook"), "https://facebook.example/sharer"),
                        Link.to(words.say("share.whatsapp"), "https://whatsapp.example/send"),
                        Link.to(words.say("share.telegram"), "https://telegram.example/share"),
                        Link.to(words.say("share.bluesky"), "https://bluesky.example/intent"),
                        Link.to(words.say("share.x"), "https://x.example/intent")),
                "/share/mastodon");
    }

    private NotesPage notes() {
        var story = text.stories().getFirst().headline();
        var day = new NotesPage.Day(
                DAY,
                List.of(
                        new NotesPage.Row("C-2026-031", "correction", "/story", story, text.correction()),
                        new NotesPage.Row(
                                "U-2026-009", "update", "/story", story, text.correction() + "\n" + text.correction()),
                        new NotesPage.Row("R-2026-002", "retraction", "/story", story, text.correction())));
        var gone = new NotesPage.Day(
                DAY.minusDays(40),
                List.of(
                        new NotesPage.Row("W-2026-001", "withdrawal", "/gone", null, text.correction()),
                        new NotesPage.Row("K-2026-004", "clarification", "/gone", null, null)));
        return notes(
                32,
                List.of(day, gone),
                new Pager(
                        2,
                        3,
                        "/corrections",
                        "/corrections?page=3",
                        List.of(
                                new Pager.Step(1, "/corrections"),
                                new Pager.Step(2, "/corrections?page=2"),
                                new Pager.Step(3, "/corrections?page=3"))));
    }

    private NotesPage noNotes() {
        return notes(0, List.of(), null);
    }

    private NotesPage notes(long total, List<NotesPage.Day> days, @Nullable Pager pager) {
        var title = words.say("corrections.title");
        var tabs = new ArrayList<Link>();
        tabs.add(new Link(words.say("corrections.all"), "/corrections", true));
        NotesPage.KINDS.forEach(kind -> tabs.add(Link.to(words.say("corrections." + kind), "/corrections/" + kind)));
        return new NotesPage(
                frame(title, 3),
                title,
                total,
                tabs,
                Link.to(words.say("story.feed"), "/corrections.rss"),
                words.language(),
                words.direction(),
                days,
                pager);
    }

    private WithdrawnPage withdrawn() {
        return new WithdrawnPage(frame(words.say("withdrawn.title"), 3), DAY, text.correction());
    }

    private FeedsPage feeds() {
        return new FeedsPage(
                frame(words.say("feeds.title"), 3),
                List.of(
                        choice("stream.releases", "/news/releases", true),
                        choice("news", "/news", false),
                        choice("stream.good-news", "/news/good-news", false)));
    }

    private FeedsPage.Choice choice(String key, String path, boolean chosen) {
        return new FeedsPage.Choice(
                own.getString(key + ".title"),
                own.getString(key + ".intro"),
                chosen,
                List.of(
                        new FeedLink("RSS", SITE + path + "/rss.xml", "application/rss+xml"),
                        new FeedLink("Atom", SITE + path + "/atom.xml", "application/atom+xml"),
                        new FeedLink("JSON Feed", SITE + path + "/feed.json", "application/feed+json")));
    }

    private TextPage about() {
        return new TextPage(frame(own.getString("about.title"), 3), own.getString("about.title"), text.about(), null);
    }

    private ErrorPage error(int status, @Nullable String reference) {
        var title = words.say("error." + status + ".title");
        return new ErrorPage(frame(title, 3), status, title, words.say("error." + status + ".text"), reference);
    }
}
