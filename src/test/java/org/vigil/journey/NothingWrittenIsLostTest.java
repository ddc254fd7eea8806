package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody writes is saved by itself, and kept through lost lines, closed tabs, other writers and ended sessions. */
@Tag("journey")
class NothingWrittenIsLostTest {

    private static final String OTHER =
            "{\"type\":\"doc\",\"attrs\":{\"version\":1},\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"Theirs\"}]}]}";

    private final WritingSite site = new WritingSite();

    @AfterEach
    void close() {
        site.close();
    }

    private static Object kept(Page page) {
        return page.evaluate("localStorage.getItem('vigil.draft.7')");
    }

    @Test
    void savesByItselfWhenTheFingersRest() {
        try (var mira = Writer.onADesk(site).open()) {
            assertThat(mira.state()).hasText("Nothing changed yet");
            mira.atTheEnd().type("They are free");
            assertThat(mira.state()).hasText("Saved at 14:02");
            mira.page().getByLabel("Headline").fill("Six are free at last");
            mira.page().getByLabel("Urgent").check();
            assertThat(mira.state()).hasText("Saved at 14:02");
            mira.saves();

            assertThat(site.saves().getFirst()).containsEntry("auto", "yes").containsEntry("was", "1");
            assertThat(site.saves().getLast())
                    .containsEntry("auto", "no")
                    .containsEntry("headline", "Six are free at last")
                    .containsEntry("urgent", "yes")
                    .containsKeys("tab", "_csrf");
            assertThat(site.body()).contains("They are free");
            assertThat(kept(mira.page())).isNull();
        }
    }

    @Test
    void keepsTheTextWhenSomebodyElseHasSaved() {
        try (var mira = Writer.onADesk(site).open()) {
            site.savedElsewhere(OTHER);
            mira.atTheEnd().type("Mine").press("Control+s");
            assertThat(mira.state()).containsText("Not saved: Sefa Dorin saved this at 10:40.");
            assertThat(mira.state().getByText("See what is there now")).hasAttribute("href", "/desk/stories/7");
            assertThat(mira.text()).hasText("Mine");

            mira.open();
            assertThat(mira.page().locator(".notice")).containsText("was not saved");
            assertThat(mira.text()).hasText("Theirs");
            mira.tool("Show it").click();
            assertThat(mira.page().locator(".notice .prose")).hasText("Mine");
            mira.tool("Use this text").click();
            assertThat(mira.text()).hasText("Mine");
            assertThat(mira.state()).hasText("Saved at 14:02");
            assertThat(site.body()).contains("Mine");
            assertThat(mira.page().evaluate("localStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void throwsAwayWhatNobodyWantsAnyMore() {
        try (var mira = Writer.onADesk(site).open()) {
            site.savedElsewhere(OTHER);
            mira.atTheEnd().type("Mine").press("Control+s");
            assertThat(mira.state()).containsText("Not saved");
            mira.open();
            mira.tool("Throw it away").click();

            assertThat(mira.page().locator(".notice")).hasCount(0);
            assertThat(mira.text()).hasText("Theirs");
            assertThat(mira.page().evaluate("localStorage.length")).isEqualTo(0);
        }
    }

    @Test
    void triesAgainAfterTheLineWasGone() {
        try (var mira = Writer.onADesk(site).open()) {
            mira.atTheEnd();
            mira.loseTheLine();
            mira.type("In the tunnel").press("Control+s");
            assertThat(mira.state()).containsText("Not saved, kept in this browser; trying again");
            assertThat((String) kept(mira.page())).contains("In the tunnel");

            mira.findTheLine();
            assertThat(mira.state()).hasText("Saved at 14:02");
            assertThat(site.body()).contains("In the tunnel");
        }
    }

    @Test
    void triesAgainByItselfWhenTheServerIsBack() {
        try (var mira = Writer.onADesk(site).open()) {
            site.refuse(503, "");
            mira.atTheEnd().type("Patience").press("Control+s");
            assertThat(mira.state()).containsText("trying again");
            site.recover();

            assertThat(mira.state()).hasText("Saved at 14:02");
        }
    }

    @Test
    void putsBackWhatWasNotSavedBeforeTheTabWasClosed() {
        try (var mira = Writer.onADesk(site).open()) {
            site.refuse(503, "");
            mira.page().getByLabel("Headline").fill("A better headline");
            mira.atTheEnd().type("Nearly lost").press("Control+s");
            assertThat(mira.state()).containsText("trying again");
            site.recover();
            mira.open();

            assertThat(mira.text()).hasText("Nearly lost");
            assertThat(mira.page().getByLabel("Headline")).hasValue("A better headline");
            assertThat(mira.state()).hasText("Saved at 14:02");
            assertThat(site.saves().getLast()).containsEntry("headline", "A better headline");
        }
    }

    @Test
    void saysWhatIsWrongAndSavesOnceItIsRight() {
        try (var mira = Writer.onADesk(site).open()) {
            site.refuse(422, "{\"message\":\"A headline has at most 255 characters.\",\"field\":\"headline\"}");
            mira.page().getByLabel("Headline").fill("Too long");
            assertThat(mira.state()).hasText("Not saved: A headline has at most 255 characters.");
            assertThat(mira.page().getByLabel("Headline")).hasAttribute("aria-invalid", "true");
            site.recover();
            mira.page().getByLabel("Headline").fill("Short");

            assertThat(mira.state()).hasText("Saved at 14:02");
            assertThat(mira.page().getByLabel("Headline")).not().hasAttribute("aria-invalid", "true");
        }
    }

    @Test
    void goesOnAfterSigningInAgainInAnotherWindow() {
        try (var mira = Writer.onADesk(site).open()) {
            site.refuse(303, "");
            mira.atTheEnd().type("Long thoughts").press("Control+s");
            assertThat(mira.state()).containsText("You are signed out. Your text is kept in this browser.");
            assertThat(mira.state()
                            .getByText(
                                    "Sign in", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true)))
                    .hasAttribute("href", "/desk/sign-in");
            site.recover();
            site.changeToken("second-token");
            mira.tool("Save again").click();

            assertThat(mira.state()).hasText("Saved at 14:02");
            assertThat(site.saves().getLast()).containsEntry("_csrf", "second-token");
        }
    }

    @Test
    void letsOneTabWriteAtATime() {
        try (var mira = Writer.onADesk(site).open()) {
            var first = mira.openAnotherTab();
            assertThat(mira.page().locator(".notice"))
                    .containsText("Mira Halden is writing here since 10:31."
                            .replace("Mira Halden", "\u2068Mira Halden\u2069"));
            assertThat(mira.text()).hasAttribute("contenteditable", "false");
            assertThat(mira.page().getByLabel("Headline")).isDisabled();

            mira.tool("Take over").click();
            assertThat(mira.page().locator(".notice")).hasCount(0);
            assertThat(mira.text()).hasAttribute("contenteditable", "true");
            mira.atTheEnd().type("From the second");
            mira.saves();

            assertThat(site.locks()).anyMatch(form -> "yes".equals(form.get("take")));
            assertThat(site.locks().stream().map(form -> form.get("tab")).distinct())
                    .hasSize(2);
            first.close();
            assertThat(mira.text()).hasText("From the second");
        }
    }

    @Test
    void readsOnlyWhileSomebodyElseWrites() {
        site.heldBy("another");
        try (var mira = Writer.onADesk(site.holding(OTHER)).open()) {
            assertThat(mira.page().locator(".notice")).containsText("is writing here since 10:31");
            assertThat(mira.state()).hasText("To read only");
            mira.text().click();
            mira.type("no").press("Control+s");

            assertThat(mira.text()).hasText("Theirs");
            assertThat(mira.tool("Strong")).hasAttribute("aria-disabled", "true");
            assertThat(site.saves()).isEmpty();
        }
    }

    @Test
    void keepsWhatWasNotSavedWhenSomebodyElseTakesOver() {
        try (var mira = Writer.onADesk(site)) {
            mira.page().clock().install();
            mira.open();
            site.refuse(503, "");
            mira.atTheEnd().type("Half a sentence");
            mira.page().clock().runFor(1_000);
            site.heldBy("another");
            mira.page().clock().runFor(25_000);

            assertThat(mira.state()).containsText("What you wrote last is kept in this browser.");
            assertThat(mira.text()).hasText("Half a sentence");
            assertThat((String) kept(mira.page())).contains("Half a sentence");
        }
    }

    @Test
    void asksWhatBecomesOfUnsavedTextBeforeSigningOut() {
        try (var mira = Writer.onADesk(site).open()) {
            site.refuse(503, "");
            mira.atTheEnd().type("On a borrowed machine").press("Control+s");
            assertThat(mira.state()).containsText("trying again");
            mira.tool("Sign out").click();
            assertThat(mira.dialog()).containsText("This browser keeps text that has not been saved.");
            mira.dialog().getByText("Throw it away and sign out").click();
            mira.page().waitForURL("**/desk/sign-out");

            assertThat(mira.page().evaluate("localStorage.length")).isEqualTo(0);
        }
    }
}
