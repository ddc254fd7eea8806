package org.vigil.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No page kind breaks a rule of WCAG 2.2 AA that axe can check, whoever reads it. */
@Journey
class EverybodyCanReadTest extends DemoSite {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> PAGES = List.of(
            "/",
            "/news",
            "/news?page=2",
            "/news/2026/11",
            "/news/good-news",
            RELEASED,
            REPORT,
            "/topics",
            "/topics/detention",
            "/countries",
            "/ar/topics",
            "/subscribe",
            "/search",
            "/search?q=court&year=2026",
            "/search?q=zzqx&topic=detention",
            "/ar/search?q=النهر",
            "/corrections",
            "/corrections/retractions",
            "/corrections/clarifications",
            "/news/2024/09/what-the-river-carries",
            "/about",
            "/nowhere",
            "/news/2026/08/former-guard-speaks",
            "/share/mastodon?server=kind.example",
            "/fr/",
            "/ar/",
            "/ar/news",
            "/ar/corrections",
            "/fa/news",
            "/fa/news/good-news",
            "/es/news/reports",
            "/es/about");

    /** How the pages are looked at. */
    enum Look {
        DESK(Reader::onADesk),
        PHONE(Reader::onAPhone),
        DARK(Reader::inTheDark),
        PHONE_IN_THE_DARK(Reader::onAPhoneInTheDark);

        private final IntFunction<Reader> reader;

        Look(IntFunction<Reader> reader) {
            this.reader = reader;
        }
    }

    @ParameterizedTest
    @EnumSource
    void findsNoBarrier(Look look) {
        try (var reader = look.reader.apply(port)) {
            for (var path : PAGES) {
                isAccessible(reader.open(path));
            }
            for (var language : List.of("fr", "ar", "fa")) {
                var translated = reader.open(CUT_OFF).locator("header.headline a[hreflang=" + language + "]");
                isAccessible(reader.open(String.valueOf(translated.getAttribute("href"))));
            }
        }
    }

    private static void isAccessible(Page page) {
        var found = new AxeBuilder(page).withTags(RULES).analyze().getViolations();

        assertThat(found)
                .extracting(
                        rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .as(page.url())
                .isEmpty();
    }
}
