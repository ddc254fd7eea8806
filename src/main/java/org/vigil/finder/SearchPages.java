package org.vigil.finder;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.finder.view.SearchPage;
import org.vigil.page.FeedFormat;
import org.vigil.page.Frames;
import org.vigil.page.Heading;
import org.vigil.page.PageNumber;
import org.vigil.page.Pagers;
import org.vigil.page.Site;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.FeedLink;
import org.vigil.page.view.Link;
import org.vigil.page.view.Pager;
import org.vigil.search.SearchResult;
import org.vigil.search.SearchResult.Remark;
import org.vigil.search.Searching;
import org.vigil.shared.NotFound;

/** Makes the page of a search. */
@Component
class SearchPages {

    static final String PATH = "/search";
    static final int PER_PAGE = 15;

    private final Searching searching;
    private final FoundRows rows;
    private final SearchNarrowing narrowing;
    private final Around around;

    /** The site, and the frame of its pages. */
    @Component
    record Around(Site site, Frames frames) {}

    SearchPages(Searching searching, FoundRows rows, SearchNarrowing narrowing, Around around) {
        this.searching = searching;
        this.rows = rows;
        this.narrowing = narrowing;
        this.around = around;
    }

    SearchPage page(SearchForm form, SiteLanguage language) {
        var page = PageNumber.of(form.get(SearchForm.PAGE));
        var offset = (page.number() - 1) * PER_PAGE;
        if (offset >= Searching.DEEPEST) {
            throw new NotFound("page of a search");
        }
        var query = narrowing.query(form, language, offset, PER_PAGE);
        var result = searching.find(query);
        var reachable = Math.min(result.total(), Searching.DEEPEST);
        if (offset > 0 && offset >= reachable) {
            throw new NotFound("page of a search");
        }
        var asked = form.asksSomething();
        var languages = asked ? searching.languages(query) : Map.<String, Long>of();
        var words = language.words();
        return new SearchPage(
                around.frames().frame(language, heading(form, result, page, language)),
                narrowing.form(form, language),
                asked,
                count(form, result, language),
                result.remarks().stream()
                        .sorted()
                        .map(remark -> words.say(key(remark), limit(remark)))
                        .toList(),
                result.suggestion() == null
                        ? null
                        : Link.to(
                                result.suggestion(),
                                language.href(form.with(SearchForm.WORDS, result.suggestion())
                                        .at(PATH))),
                narrowing.chosen(form, language),
                result.total() > 1 ? orders(form, language) : List.of(),
                narrowing.narrowings(form, result, languages, language),
                rows.rows(result.hits(), language),
                pager(form, page, reachable, language),
                asked && result.total() == 0 && !isUnanswered(result) ? lost(form, languages, language) : null,
                asked ? feedLinks(form, language) : List.of());
    }

    private static boolean isUnanswered(SearchResult result) {
        return result.says(Remark.BUSY) || result.says(Remark.UNAVAILABLE);
    }

    private static String key(Remark remark) {
        return switch (remark) {
            case INCOMPLETE -> "search.remark.incomplete";
            case UNAVAILABLE -> "search.remark.unavailable";
            case BUSY -> "search.remark.busy";
            case OUT_OF_TIME -> "search.remark.outOfTime";
            case TOO_LONG -> "search.remark.tooLong";
            case TOO_MANY_WORDS -> "search.remark.tooManyWords";
        };
    }

    private static int limit(Remark remark) {
        return remark == Remark.TOO_LONG ? Searching.MOST_CHARACTERS : Searching.MOST_WORDS;
    }

    private Heading heading(SearchForm form, SearchResult result, PageNumber page, SiteLanguage language) {
        var words = language.words();
        var title = form.words().isEmpty()
                ? words.say("search.title")
                : words.say("frame.title", words.say("search.for", form.words()), count(form, result, language));
        var heading = Heading.of(title, PATH);
        around.site().languages().forEach(other -> heading.alsoIn(other, PATH));
        if (form.asksSomething()) {
            heading.withoutAddress().hiddenFromSearchEngines();
            feeds(form, language).forEach(heading::feed);
        }
        return heading;
    }

    private static String count(SearchForm form, SearchResult result, SiteLanguage language) {
        var words = language.words();
        if (!form.asksSomething() || isUnanswered(result)) {
            return "";
        }
        return result.complete() < result.total()
                ? words.say("search.countPartly", result.total(), result.complete())
                : words.say("search.count", result.total());
    }

    private static List<Link> orders(SearchForm form, SiteLanguage language) {
        var words = language.words();
        return List.of(
                new Link(
                        words.say("search.order.best"),
                        language.href(form.with(SearchForm.SORT, null).at(PATH)),
                        !form.newestFirst()),
                new Link(
                        words.say("search.order.newest"),
                        language.href(
                                form.with(SearchForm.SORT, SearchForm.NEWEST).at(PATH)),
                        form.newestFirst()));
    }

    private static @Nullable Pager pager(SearchForm form, PageNumber page, long reachable, SiteLanguage language) {
        return Pagers.of(
                page.number(),
                PageNumber.lastOf(reachable, PER_PAGE),
                number -> language.href((number == 1
                                ? form.with(SearchForm.PAGE, null)
                                : form.with(SearchForm.PAGE, String.valueOf(number)))
                        .at(PATH)));
    }

    /** What to do with no answer: another language, fewer filters, fewer words, or the archive by month. */
    private SearchPage.Lost lost(SearchForm form, Map<String, Long> languages, SiteLanguage language) {
        return new SearchPage.Lost(
                narrowing.languages(form, languages, language),
                form.isNarrowed() && !form.words().isEmpty()
                        ? Link.to(
                                language.words().say("search.lost.unfiltered"),
                                language.href(form.withoutFilters().at(PATH)))
                        : null,
                fewer(form, language),
                rows.months(language).stream()
                        .map(YearMonth::from)
                        .map(month -> Link.to(
                                language.words().month(month),
                                language.href("/news/%d/%02d".formatted(month.getYear(), month.getMonthValue()))))
                        .toList());
    }

    /** The question without one of its words each, if it has several; only those that find something. */
    private List<Link> fewer(SearchForm form, SiteLanguage language) {
        var pieces = List.of(form.words().split("\\s+", -1));
        if (pieces.size() < 2 || pieces.size() > 6) {
            return List.of();
        }
        var links = new ArrayList<Link>();
        for (var piece : pieces) {
            var others = new ArrayList<>(pieces);
            others.remove(piece);
            var shorter = form.with(SearchForm.WORDS, String.join(" ", others));
            if (searching.find(narrowing.query(shorter, language, 0, 1)).total() > 0) {
                links.add(Link.to(shorter.words(), language.href(shorter.at(PATH))));
            }
        }
        return links;
    }

    private static List<Link> feedLinks(SearchForm form, SiteLanguage language) {
        return Arrays.stream(FeedFormat.values())
                .map(format -> Link.to(format.label(), feed(form, format, language)))
                .toList();
    }

    private static String feed(SearchForm form, FeedFormat format, SiteLanguage language) {
        return language.href(form.with(SearchForm.SORT, null).at(PATH + "." + format.extension()));
    }

    private List<FeedLink> feeds(SearchForm form, SiteLanguage language) {
        return FeedFormat.links(
                around.site().name(),
                language.words().say("search.for", form.words()),
                format -> feed(form, format, language));
    }
}
