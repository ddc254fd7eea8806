package org.vigil.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.SiteTest;
import org.vigil.Web;
import org.vigil.changes.Change;
import org.vigil.changes.ChangeLog;
import org.vigil.changes.Following;
import org.vigil.news.Drafting;
import org.vigil.news.NewsFixture;
import org.vigil.shared.Actor;

@SiteTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class ImportingTest {

    @Autowired
    private Importing importing;

    @Autowired
    private Reviewing reviewing;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Following following;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private TransactionTemplate transactions;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder = Path.of("");

    /** Each test begins with an empty newsroom. */
    @BeforeEach
    void empty() {
        for (var table : List.of(
                "legal_hold",
                "import_identity",
                "import_batch",
                "story_relation",
                "note",
                "address",
                "story_version",
                "story",
                "pub.story",
                "pub.note",
                "pub.address",
                "pub.day_count",
                "pub.month_count",
                "change")) {
            jdbc.sql("truncate " + table + " cascade").update();
        }
        transactions.executeWithoutResult(
                status -> changes.append(new Change("site", null, "emptied", null, null, Set.of("site"), true)));
        following.catchUp();
    }

    private BatchReport run(Path... paths) {
        return importing.run(new ImportRequest(List.of(paths), null, null, false), Progress.untold());
    }

    private BatchReport publish(BatchReport batch) {
        var report = reviewing.publish(batch.number(), Actor.system("import"), Progress.untold());
        following.catchUp();
        return report;
    }

    private Path first() {
        return CapturePages.write(folder, "first.txt", CapturePages.FIRST);
    }

    private Path later() {
        return CapturePages.write(folder, "later.txt", CapturePages.LATER);
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private List<String> headlinesOn(String path) {
        return org.jsoup.Jsoup.parse(new Web(port).text(path))
                .select("article.row h2, article.row h3")
                .eachText();
    }

    @Test
    void keepsABatchFromReadersUntilItIsPublished() {
        var batch = run(first());

        assertThat(batch.count(Outcome.CREATED)).isEqualTo(3);
        assertThat(batch.state()).isEqualTo(BatchReport.State.TO_REVIEW);
        assertThat(headlinesOn("/news")).isEmpty();

        publish(batch);

        assertThat(headlinesOn("/news")).hasSize(3);
        assertThat(headlinesOn("/news/2019/03")).hasSize(3);
    }

    @Test
    void keepsTheDayAsADayAndTheOrderOfThePage() {
        publish(run(first()));

        assertThat(jdbc.sql(
                                "select count(*) from story where at is not null or day not in ('2019-03-11', '2019-03-12')")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(headlinesOn("/news").get(1)).startsWith("Eleven families");
        assertThat(headlinesOn("/news").get(2)).startsWith("The council of Sennet");
    }

    @Test
    void changesNothingWhenItIsRunAgain() {
        publish(run(first()));
        var versions = count("story_version");

        var again = run(first());

        assertThat(again.stories()).containsOnly(java.util.Map.entry(Outcome.UNCHANGED, 3));
        assertThat(count("story_version")).isEqualTo(versions);
        assertThat(count("story")).isEqualTo(3);
    }

    @Test
    void addsFromALaterCaptureOnlyWhatIsNewAndPutsItInItsPlace() {
        publish(run(first()));

        var later = run(later());

        assertThat(later.count(Outcome.CREATED)).isEqualTo(1);
        assertThat(later.count(Outcome.UPDATED)).isEqualTo(3);
        publish(later);
        assertThat(headlinesOn("/news").get(2)).startsWith("A judge ordered");
        assertThat(headlinesOn("/news").get(3)).startsWith("The council of Sennet");
        assertThat(headlinesOn("/news/releases")).hasSize(4);
    }

    @Test
    void leavesTheStreamUnknownWhereThePageDoesNotSay() {
        publish(run(first()));

        assertThat(headlinesOn("/news/releases")).isEmpty();
        assertThat(count("story where stream_id is null")).isEqualTo(3);
    }

    @Test
    void takesTheStreamThatIsNamedOnTheCommandLine() {
        var request = new ImportRequest(List.of(first()), "good-news", null, true);

        importing.run(request, Progress.untold());
        following.catchUp();

        assertThat(headlinesOn("/news/good-news")).hasSize(3);
    }

    @Test
    void neverOverwritesWhatAPersonChanged() {
        publish(run(first()));
        var story = jdbc.sql("select story_id from story_version where headline like 'The council%'")
                .query(java.util.UUID.class)
                .single();
        drafting.revise(story, NewsFixture.text("Sennet gives the boats back"), NewsFixture.EDITOR);

        publish(run(later()));

        assertThat(headlinesOn("/news")).contains("Sennet gives the boats back");
    }

    @Test
    void keepsNothingOfADryRun() {
        var changesBefore = count("change");

        var report = importing.rehearse(new ImportRequest(List.of(first()), null, null, true), Progress.untold());

        assertThat(report.count(Outcome.CREATED)).isEqualTo(3);
        assertThat(count("story") + count("import_batch") + count("pub.story")).isZero();
        assertThat(count("change")).isEqualTo(changesBefore);
    }

    @Test
    void discardsABatchThatNobodyHasSeen() {
        var batch = run(first());

        var discarded = reviewing.discard(batch.number(), Actor.system("import"), Progress.untold());

        assertThat(discarded.state()).isEqualTo(BatchReport.State.DISCARDED);
        assertThat(count("story") + count("story_version") + count("import_identity"))
                .isZero();
        assertThat(run(first()).count(Outcome.CREATED)).isEqualTo(3);
    }

    @Test
    void putsOnRecordWhatWasDoneWithABatch() {
        var person = Actor.person(java.util.UUID.randomUUID());
        var first = run(first());
        reviewing.discard(first.number(), person, Progress.untold());
        var again = run(first());
        reviewing.publish(again.number(), person, Progress.untold());

        assertThat(jdbc.sql(
                                "select act || ' ' || coalesce(subject, '') from audit_entry where actor = :by order by seq")
                        .param("by", person.id())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "stories.discarded ",
                        "batch.discarded " + first.number(),
                        "stories.published ",
                        "batch.published " + again.number());
        assertThat(count("audit_entry where actor = '%s' and detail::json ->> 'count' = '3'".formatted(person.id())))
                .isEqualTo(4);
    }

    @Test
    void leavesWhatIsUnderLegalHoldOrBeingWrittenAtAsItIs() {
        var batch = run(first());
        var stories =
                jdbc.sql("select id from story order by id").query(UUID.class).list();
        jdbc.sql("insert into legal_hold (story_id, at, by) values (:id, now(), 'x')")
                .param("id", stories.getFirst())
                .update();

        reviewing.publish(batch.number(), Actor.system("import"), Progress.untold());

        assertThat(jdbc.sql("select id from pub.story").query(UUID.class).list())
                .doesNotContain(stories.getFirst())
                .hasSize(2);
    }

    @Test
    void refusesToDiscardWhatReadersHaveSeen() {
        var batch = publish(run(first()));

        assertThatExceptionOfType(BatchUnfit.class)
                .isThrownBy(() -> reviewing.discard(batch.number(), Actor.system("import"), Progress.untold()))
                .withMessageContaining("published");
    }

    @Test
    void discardsAnUpdateWithoutTouchingWhatReadersSee() {
        publish(run(first()));
        var later = run(later());

        reviewing.discard(later.number(), Actor.system("import"), Progress.untold());

        assertThat(headlinesOn("/news")).hasSize(3);
        assertThat(count("story where stream_id is not null")).isZero();
        assertThat(count("story")).isEqualTo(3);
    }

    @Test
    void goesOnWhereItWasCutOff() {
        var cutOff = new IllegalStateException("killed");
        var file = CapturePages.write(folder, "long.txt", longCapture(1000));
        var request = new ImportRequest(List.of(file), null, null, false);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> importing.run(request, (done, of) -> {
                    if (done >= 400) {
                        throw cutOff;
                    }
                }));
        assertThat(count("story")).isEqualTo(400);
        assertThat(reviewing.all().getFirst().state()).isEqualTo(BatchReport.State.CUT_OFF);

        var report = importing.run(request, Progress.untold());

        assertThat(report.number()).isEqualTo(1);
        assertThat(report.count(Outcome.CREATED)).isEqualTo(1000);
        assertThat(report.count(Outcome.UNCHANGED)).isZero();
        assertThat(count("story")).isEqualTo(1000);
    }

    @Test
    void keepsTheStoriesOfSmallFilesTogether() {
        for (var number = 0; number < 150; number++) {
            CapturePages.write(folder, "%03d.txt".formatted(number), longCapture(number * 3, 3));
        }
        var changesBefore = count("change");

        var report = importing.run(new ImportRequest(List.of(folder), null, null, true), Progress.untold());

        assertThat(report.files()).isEqualTo(150);
        assertThat(report.count(Outcome.CREATED)).isEqualTo(450);
        assertThat(count("pub.story")).isEqualTo(450);
        assertThat(count("change")).isEqualTo(changesBefore + 3);
        assertThat(count("import_file where finished_at is null")).isZero();
    }

    @Test
    void decidesOnAStoryThatTwoFilesOfOneImportHoldAsIfTheyHadComeOneByOne() {
        first();
        later();

        var report = run(folder);

        assertThat(report.count(Outcome.CREATED)).isEqualTo(4);
        assertThat(report.count(Outcome.UPDATED)).isEqualTo(3);
        publish(report);
        assertThat(headlinesOn("/news").get(2)).startsWith("A judge ordered");
        assertThat(headlinesOn("/news").get(3)).startsWith("The council of Sennet");
        assertThat(headlinesOn("/news/releases")).hasSize(4);
    }

    @Test
    void goesOnBetweenTheFilesWhereItWasCutOff() {
        for (var number = 0; number < 100; number++) {
            CapturePages.write(folder, "%03d.txt".formatted(number), longCapture(number * 7, 7));
        }
        var request = new ImportRequest(List.of(folder), null, null, false);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> importing.run(request, (done, of) -> {
                    throw new IllegalStateException("killed");
                }));
        assertThat(count("story")).isEqualTo(200);
        assertThat(count("import_file where finished_at is not null")).isEqualTo(28);
        assertThat(count("import_file where finished_at is null")).isEqualTo(1);

        var kept = new java.util.ArrayList<Long>();
        var report = importing.run(request, (done, of) -> kept.add(done));

        assertThat(report.number()).isEqualTo(1);
        assertThat(report.count(Outcome.CREATED)).isEqualTo(700);
        assertThat(kept.getLast()).as("stories of files that were not finished").isEqualTo(72 * 7);
        assertThat(count("import_file where finished_at is null")).isZero();
    }

    @Test
    void tellsOfAFileThatCannotBeRead() throws IOException {
        var unreadable = Path.of("/proc/self/mem");
        assumeThat(unreadable).exists();
        Files.createSymbolicLink(folder.resolve("broken.txt"), unreadable);
        first();

        var report = run(folder);

        assertThat(report.count(Outcome.CREATED)).isEqualTo(3);
        assertThat(report.refusedFiles())
                .singleElement()
                .satisfies(line -> assertThat(line.text()).startsWith("can't be read"));
    }

    private static String longCapture(int stories) {
        return longCapture(0, stories);
    }

    private static String longCapture(int from, int stories) {
        var text = new StringBuilder("Main menu\n\n");
        for (var i = from; i < from + stories; i++) {
            var day = java.time.LocalDate.of(2018, 12, 31).minusDays(i / 3);
            text.append("    ")
                    .append(day.format(
                            java.time.format.DateTimeFormatter.ofPattern("MMMM d, yyyy", java.util.Locale.ENGLISH)))
                    .append("\n\n    The village of number ")
                    .append(i)
                    .append(" has elected a council of its own and asks to be heard in the capital.\n\n");
        }
        return text.append("    Subscribe to news\n").toString();
    }

    @Test
    void bringsNothingTwiceWhenTwoImportAtOnce() throws Exception {
        var file = CapturePages.write(folder, "long.txt", longCapture(600));
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = CompletableFuture.runAsync(() -> run(file), pool);
            var other = CompletableFuture.runAsync(() -> run(folder), pool);
            CompletableFuture.allOf(one, other).get();
        }

        assertThat(count("story")).isEqualTo(600);
    }

    @Test
    void answersInWordsForWhatItCannotRead() throws IOException {
        Files.write(folder.resolve("empty.txt"), new byte[0]);
        Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 3, 0, 9, 0});
        CapturePages.write(folder, "prose.txt", "There is no date in this file, only a sentence.\n");
        Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("nowhere.txt"));
        first();

        var report = run(folder);

        assertThat(report.count(Outcome.CREATED)).isEqualTo(3);
        assertThat(report.refusedFiles())
                .extracting(line -> Path.of(line.file()).getFileName().toString())
                .containsExactlyInAnyOrder("empty.txt", "binary.txt", "prose.txt", "link.txt");
        assertThat(report.refusedFiles())
                .allSatisfy(line -> assertThat(line.text()).isNotBlank());
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void rejectsAnImpossibleDateWithItsLineAndKeepsTheOthers() {
        var text = CapturePages.FIRST.replaceFirst("March 11, 2019", "February 30, 2019");
        var file = CapturePages.write(folder, "impossible.txt", text);

        var report = run(file);

        assertThat(report.count(Outcome.REJECTED)).isEqualTo(1);
        assertThat(report.count(Outcome.CREATED)).isEqualTo(2);
        assertThat(report.rejected().getFirst().line()).isEqualTo(14);
        assertThat(report.rejected().getFirst().text()).contains("February 30");
    }

    @Test
    void readsWindowsTextWithItsQuotesAndLineEnds() throws IOException {
        var text = CapturePages.FIRST
                .replace("They have had water", "“They” have had water – and bread")
                .replace("\n", "\r\n");
        Files.write(folder.resolve("windows.txt"), text.getBytes(Charset.forName("windows-1252")));

        publish(run(folder.resolve("windows.txt")));

        assertThat(jdbc.sql("select body::text from pub.story where headline like 'The harbour%'")
                        .query(String.class)
                        .single())
                .contains("“They” have had water – and bread");
    }

    @Test
    void keepsScriptAsTheTextItIs() {
        var file = CapturePages.write(
                folder,
                "script.txt",
                CapturePages.FIRST.replace("They have had water", "<script>alert(1)</script> They"));

        publish(run(file));

        var page = org.jsoup.Jsoup.parse(new Web(port).text("/news"));
        var story = new Web(port).text(page.select("article a[href*=harbour]").attr("href"));
        assertThat(story).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert(1)");
    }

    @Test
    void raisesNoNewsForSearchEngines() {
        publish(run(first()));

        assertThat(new Web(port).text("/sitemap-news.xml")).doesNotContain("<loc>");
        assertThat(jdbc.sql("select bool_and(quiet) from change")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void remembersFileHashAndLineOfEveryStory() {
        var batch = run(first());

        var origin = jdbc.sql("""
                        select f.path, f.sha256, i.line from import_item i
                        join import_file f on (f.batch_id, f.number) = (i.batch_id, i.file)
                        where i.batch_id = :batch order by i.line
                        """).param("batch", batch.number()).query().listOfRows();
        assertThat(origin).extracting(row -> row.get("line")).containsExactly(8, 14, 19);
        assertThat(String.valueOf(origin.getFirst().get("sha256"))).hasSize(64);
    }

    @Test
    void refusesWhatCannotBeMeant() {
        assertThatExceptionOfType(ImportUnfit.class)
                .isThrownBy(() -> run(folder.resolve("missing")))
                .withMessageContaining("missing");
        assertThatExceptionOfType(ImportUnfit.class)
                .isThrownBy(() ->
                        importing.run(new ImportRequest(List.of(first()), "gossip", null, false), Progress.untold()))
                .withMessageContaining("releases");
        assertThatExceptionOfType(ImportUnfit.class)
                .isThrownBy(
                        () -> importing.run(new ImportRequest(List.of(first()), null, "xx", false), Progress.untold()))
                .withMessageContaining("ISO 639");
    }
}
