package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody who writes a story, in a browser that notices if the page breaks a rule of its own. */
final class Writer implements AutoCloseable {

    static final String PATH = "/desk/stories/7";

    private static final Pattern EXPECTED = Pattern.compile("status of [45]|net::ERR_(INTERNET_DISCONNECTED|FAILED)");

    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private final boolean script;
    private Page page;

    private Writer(WritingSite site, Browser.NewContextOptions options) {
        this.script = !Boolean.FALSE.equals(options.javaScriptEnabled);
        this.context = Chromium.browser()
                .newContext(options.setBaseURL(site.address())
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setTimezoneId("UTC"));
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        context.onPage(opened -> {
            opened.onConsoleMessage(message -> {
                if (List.of("error", "warning").contains(message.type())
                        && !EXPECTED.matcher(message.text()).find()) {
                    complaints.add(message.text());
                }
            });
            opened.onPageError(complaints::add);
            opened.onDialog(Dialog::accept);
            opened.onRequest(request -> assertThat(request.url()).startsWith(site.address()));
        });
        this.page = context.newPage();
    }

    static Writer onADesk(WritingSite site) {
        return new Writer(site, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    static Writer with(WritingSite site, int width, ColorScheme colours) {
        return new Writer(
                site,
                new Browser.NewContextOptions().setViewportSize(width, 844).setColorScheme(colours));
    }

    static Writer withoutScript(WritingSite site) {
        return new Writer(
                site, new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false));
    }

    /** Comes to the page and waits until it can be written on. */
    Writer open() {
        page.navigate(PATH);
        if (script) {
            assertThat(page.locator("[data-writer]")).isVisible();
        }
        return this;
    }

    /** Goes on in another tab of the same browser; answers the one before. */
    Page openAnotherTab() {
        var before = page;
        page = context.newPage();
        open();
        return before;
    }

    void turnTo(Page tab) {
        page = tab;
        page.bringToFront();
    }

    Page page() {
        return page;
    }

    Locator text() {
        return page.locator("[data-surface]");
    }

    Locator state() {
        return page.locator("[data-state]");
    }

    Locator tool(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator dialog() {
        return page.locator("dialog[open]").last();
    }

    /** Puts the cursor at the end of the text. */
    Writer atTheEnd() {
        text().focus();
        return press("Control+End");
    }

    /** A browser tells the page of a cursor that moved a little after it has; nobody's next key is as fast as a test's. */
    Writer press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
            if (key.matches(".*(Arrow|Home|End|Control\\+a).*")) {
                page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            }
        }
        return this;
    }

    Writer type(String words) {
        page.keyboard().type(words);
        return this;
    }

    /** Fills the field of a dialog that has this label. */
    Writer answer(String label, String words) {
        dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
                .fill(words);
        return this;
    }

    /** Pastes what a clipboard with these contents holds. */
    void paste(String html, String words) {
        text().evaluate("""
                (at, [html, words]) => {
                  const data = new DataTransfer();
                  if (html) data.setData('text/html', html);
                  if (words) data.setData('text/plain', words);
                  at.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }""", List.of(html, words));
    }

    void pasteAFile(String name, String type) {
        text().evaluate("""
                (at, [name, type]) => {
                  const data = new DataTransfer();
                  data.items.add(new File(['x'], name, {type}));
                  at.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
                }""", List.of(name, type));
    }

    void saves() {
        press("Control+s");
        assertThat(state()).hasText("Saved at 14:02");
    }

    void loseTheLine() {
        context.setOffline(true);
    }

    void findTheLine() {
        context.setOffline(false);
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
