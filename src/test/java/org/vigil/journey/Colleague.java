package org.vigil.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Somebody who works at the desk, with a browser and a device that makes passkeys, and whose app shows codes. */
final class Colleague implements AutoCloseable {

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
                        com.microsoft.playwright.options.AriaRole.BUTTON,
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
