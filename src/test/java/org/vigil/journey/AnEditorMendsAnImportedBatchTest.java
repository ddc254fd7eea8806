package org.vigil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.vigil.DeskTest;
import org.vigil.account.StaffFixture;
import org.vigil.changes.Following;
import org.vigil.ingest.ImportRequest;
import org.vigil.ingest.Importing;
import org.vigil.ingest.Progress;

/** What an import brought is put right row by row with the keyboard, made public as a whole, and found by readers. */
@Tag("journey")
@DeskTest
class AnEditorMendsAnImportedBatchTest {

    /** Counts over all tries, so that a journey that is tried again meets no story of the first. */
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static final String CAPTURE = """
            Main menu


                May 12, 2019

                The harbour authority of Port %1$s must open its gates to the forty people who have waited on the quay.

                May 11, 2019

                Eleven families of %1$s were moved from the salt works to an unknown place in the night, their neighbours say.

                May 11, 2019

                The council of %1$s voted to return the fishing boats it had seized in January.


                Subscribe to news""";

    @Autowired
    private StaffFixture staff;

    @Autowired
    private Importing importing;

    @Autowired
    private Following following;

    @Value("${server.port}")
    private int port;

    @TempDir
    private Path folder = Path.of("");

    private int batch(String place) throws IOException {
        var file = Files.writeString(folder.resolve(place + ".txt"), CAPTURE.formatted(place));
        return importing
                .run(new ImportRequest(List.of(file), null, null, false), Progress.untold())
                .number();
    }

    @Test
    void mendsHeadlinesChoosesStreamsAndMakesAllOfItPublic() throws IOException {
        var place = "Wenlow" + NUMBERS.incrementAndGet();
        var batch = batch(place);

        try (var editor = Colleague.onADesk(port).as(staff.named("Noor Sabet", "editor"));
                var reader = Reader.onADesk(port)) {
            var page = editor.open("/desk/imports");
            editor.tabTo(editor.link("Batch " + batch)).keys("Enter");
            var headlines = page.locator("textarea.mend-headline");
            var streams = page.locator("select.mend-stream");
            assertThat(page.locator(".mend .state-warn")).hasCount(3);

            editor.tabTo(headlines.first()).keys("Control+a").type("Forty people wait on the quay of " + place);
            editor.keys("Enter");
            assertThat(headlines.nth(1)).isFocused();
            editor.keys("Control+a")
                    .type("Families of " + place + " are gone")
                    .keys("Tab")
                    .type("News rel");
            assertThat(streams.nth(1).locator("option:checked")).hasText("News releases");
            editor.keys("Control+s");

            assertThat(page.locator(".done")).hasText("Saved.");
            assertThat(headlines.nth(1)).hasValue("Families of " + place + " are gone");
            assertThat(page.locator(".mend .state-warn")).hasCount(1);
            editor.tabTo(editor.link("Make it public…")).keys("Enter");
            assertThat(page.locator("h1")).hasText("3 stories become public. Is that meant?");
            editor.tabTo(editor.button("Make 3 stories public")).keys("Enter");
            assertThat(page.locator(".done")).hasText("The batch is public.");

            following.catchUp();
            var news = reader.open("/news/2019/05");
            assertThat(news.locator("main")).containsText("The council of " + place + " voted");
            news.getByText("Forty people wait on the quay of " + place).first().click();
            assertThat(reader.page().locator("h1")).hasText("Forty people wait on the quay of " + place);
            assertThat(reader.path()).contains("/2019/05/forty-people-wait-on-the-quay-of-wenlow");
            assertThat(reader.page().locator("article")).containsText("must open its gates");
            assertThat(reader.open("/news/releases/2019/05").locator("main"))
                    .containsText("Families of " + place + " are gone");
        }
    }
}
