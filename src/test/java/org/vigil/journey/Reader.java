package org.vigil.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser of their own, who notices if the site talks to anyone else, sets a cookie or breaks. */
final class Reader implements AutoCloseable {

    private final String site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> requests = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    private Reader(String site, Browser.NewContextOptions options) {
        this.site = site;
        this.context = Chromium.browser().newContext(options.setBaseURL(site));
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        this.page = context.newPage();
        page.onRequest(request -> requests.add(request.url()));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    static Reader at(int port, int width, int height) {
        return with(port, new Browser.NewContextOptions().setViewportSize(width, height));
    }

    static Reader onADesk(int port) {
        return at(port, 1280, 900);
    }

    static Reader onAPhone(int port) {
        return at(port, 390, 844);
    }

    static Reader inTheDark(int port) {
        return with(
                port, new Browser.NewContextOptions().setViewportSize(1280, 900).setColorScheme(ColorScheme.DARK));
    }

    static Reader onAPhoneInTheDark(int port) {
        return with(
                port, new Browser.NewContextOptions().setViewportSize(390, 844).setColorScheme(ColorScheme.DARK));
    }

    /** Comes to a place at once, where others see the page glide. */
    static Reader whoWantsNothingToMove(int port) {
        return with(
                port,
                new Browser.NewContextOptions().setViewportSize(1280, 900).setReducedMotion(ReducedMotion.REDUCE));
    }

    static Reader withoutScript(int port) {
        return with(
                port, new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false));
    }

    private static Reader with(int port, Browser.NewContextOptions options) {
        return new Reader("http://localhost:" + port, options);
    }

    Page open(String path) {
        page.navigate(path);
        return page;
    }

    Page page() {
        return page;
    }

    /** The path the reader is at, with its query. */
    String path() {
        return page.url().substring(site.length());
    }

    void scrollsOnlyDown() {
        var overhang = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overhang).as(page.url() + " is wider than its window").isEqualTo(0);
    }

    /** Says goodbye, and what was noticed on the way. */
    @Override
    public void close() {
        var cookies = context.cookies();
        context.close();
        assertThat(requests).allSatisfy(url -> assertThat(url).startsWith(site));
        assertThat(cookies).isEmpty();
        assertThat(complaints).isEmpty();
    }
}
