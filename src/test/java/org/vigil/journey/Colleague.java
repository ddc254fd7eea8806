package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.vigil.account.StaffFixture.SignedInPerson;

/** Somebody who works at the desk, with a browser and a device that makes passkeys, and whose app shows codes. */
final class Colleague implements AutoCloseable {

    private static final int STOPS = 60;

    private final String site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private String secret = "";

    private Colleague(int port, Browser.NewContextOptions options) {
        this.site = "http://localhost:" + port;
        this.context = Chromium.browser().newContext(options.setBaseURL(site).setReducedMotion(ReducedMotion.REDUCE));
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> assertThat(request.url()).startsWith(site));
    }

    static Colleague onADesk(int port) {
        return new Colleague(port, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    static Colleague onAPhone(int port) {
        return new Colleague(port, new Browser.NewContextOptions().setViewportSize(390, 844));
    }

    static Colleague withoutScript(int port) {
        return new Colleague(
                port, new Browser.NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false));
    }

    /** Is signed in already, or anew. */
    Colleague as(SignedInPerson person) {
        context.addCookies(List.of(new Cookie("desk", person.cookie().replaceFirst("desk=", ""))
                .setUrl(site)
                .setHttpOnly(true)
                .setSameSite(SameSiteAttribute.STRICT)));
        return this;
    }

    /** Goes on with the Tab key until it has the focus; on a new page the menu is skipped. */
    Colleague tabTo(Locator place) {
        assertThat(place).hasCount(1);
        if (Boolean.TRUE.equals(page.evaluate("document.activeElement === document.body"))) {
            keys("Tab", "Enter");
        }
        for (var stop = 0; stop < STOPS && !isFocused(place); stop++) {
            page.keyboard().press("Tab");
        }
        assertThat(place).isFocused();
        return this;
    }

    /** Which of its parts a day or a time begins with is for the browser's own language to say, so they are not typed. */
    Colleague fillAt(Locator field, String value) {
        tabTo(field);
        field.fill(value);
        return this;
    }

    private static boolean isFocused(Locator place) {
        return Boolean.TRUE.equals(place.evaluate("place => place === document.activeElement"));
    }

    Colleague keys(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    Colleague type(String words) {
        page.keyboard().type(words);
        return this;
    }

    Locator link(String name) {
        return inside().getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator button(String name) {
        return inside().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator inside() {
        return page.locator("main");
    }

    /** Has a device in it that makes passkeys and knows its owner's finger. */
    Colleague withADevice() {
        CDPSession device = context.newCDPSession(page);
        device.send("WebAuthn.enable");
        var kind = new JsonObject();
        kind.addProperty("protocol", "ctap2");
        kind.addProperty("transport", "internal");
        kind.addProperty("hasResidentKey", true);
        kind.addProperty("hasUserVerification", true);
        kind.addProperty("isUserVerified", true);
        kind.addProperty("automaticPresenceSimulation", true);
        var options = new JsonObject();
        options.add("options", kind);
        device.send("WebAuthn.addVirtualAuthenticator", options);
        return this;
    }

    Page open(String path) {
        page.navigate(path);
        return page;
    }

    Page page() {
        return page;
    }

    String path() {
        return page.url().substring(site.length());
    }

    void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    void fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    /** Types the secret of this page into their app. */
    void scan() {
        secret = page.locator("code.secret").innerText().replace(" ", "");
    }

    /** What their app shows now. */
    String code(Clock clock) {
        try {
            return new DefaultCodeGenerator().generate(secret, clock.instant().getEpochSecond() / 30);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Leaves the machine and comes back with another browser on another day: nothing of it is left. */
    void forgetCookies() {
        context.clearCookies();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
