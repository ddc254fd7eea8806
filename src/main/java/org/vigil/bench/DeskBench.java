package org.vigil.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.vigil.fiction.Filling;

/** Measures the desk beside a large archive: its list of stories, however it is narrowed down, and the saves of the editor. */
public final class DeskBench {

    /** A volume that no other measurement fills. */
    private static final int ADRIFT = 100_000;

    private static final int KEPT_ADRIFT = 2_000;
    private static final int DRAFTS = 300;
    private static final int DRAFTS_OF_ONE_STREAM = 40;
    private static final long MOST_MINUTES = 30;

    private final BenchOrder order;
    private final Bench bench;

    /** Who works at the desk: one everywhere, one in one stream. */
    record Staff(Colleagues.Colleague editor, Colleagues.Colleague writer, UUID releases, UUID reports) {}

    public DeskBench(BenchOrder order, Supplier<ConfigurableApplicationContext> enter) {
        this.order = order;
        this.bench = Bench.of(order, enter);
    }

    /** Answers whether every figure is as it should be. */
    public boolean run() throws Exception {
        bench.prepare(order.stories());
        var staff = comeIn();
        var explained = new Explained(bench.folder(), Explained.DESK);
        try (var client = HttpClient.newHttpClient()) {
            measureTimes(client, staff, explained);
            try (var vigil = bench.serve(bench.port(), Map.of(), Cores.Pin.NONE)) {
                new DeskLists(bench, explained).measure(DeskList.of(staff, bench.folder()), client, vigil.site());
            } finally {
                endExplaining(explained);
            }
        }
        return bench.end();
    }

    private Staff comeIn() {
        try (var vigil = bench.enter().get()) {
            var filling = vigil.getBean(Filling.class);
            filling.keepAdrift(filling.archive(KEPT_ADRIFT, ADRIFT));
            var colleagues = vigil.getBean(Colleagues.class);
            var reports = filling.stream("reports");
            return new Staff(colleagues.editor(), colleagues.writerOf(reports), filling.stream(), reports);
        }
    }

    private void measureTimes(HttpClient client, Staff staff, Explained explained) throws Exception {
        try (var vigil = bench.serve(bench.port(), Map.of(), Cores.server());
                var bare = bench.serveBarePage(bench.port() + 1)) {
            write(new Browser(client, vigil.site(), staff.editor()), staff.releases(), DRAFTS);
            write(new Browser(client, vigil.site(), staff.writer()), staff.reports(), DRAFTS_OF_ONE_STREAM);
            takeInHand(staff);
            awaitWords();
            bench.vacuum();
            new DeskSaves(bench).measure(new Browser(client, vigil.site(), staff.editor()), staff.releases());
            new DeskTimes(bench).measure(DeskList.of(staff, bench.folder()), vigil.site(), bare.site());
            explained.begin();
        }
    }

    /** Explaining is a setting of the role, which outlives this run. */
    private void endExplaining(Explained explained) throws IOException, SQLException {
        try (var vigil = bench.enter().get()) {
            explained.end();
        }
    }

    private void write(Browser browser, UUID stream, int drafts) throws Exception {
        var begun = browser.colleague().id();
        var there = bench.folder().count("from draft where begun_by = '%s'".formatted(begun));
        for (var number = there; number < drafts; number++) {
            browser.begin("Draft %d of the bench".formatted(number), stream, number % 5 == 0 ? "fr" : "en");
        }
    }

    private void takeInHand(Staff staff) throws IOException, SQLException {
        for (var colleague : List.of(staff.editor(), staff.writer())) {
            bench.folder().execute("""
                            update draft set assignee = '%s' where assignee is null and story_id in (
                                select story_id from draft where begun_by = '%1$s' order by story_id limit 35)
                            """.formatted(colleague.id()));
        }
    }

    /** The server takes up the words of all stories for the search, by itself. */
    private void awaitWords() throws IOException, SQLException, InterruptedException {
        var unread = "from entry where unread";
        var first = bench.folder().count(unread);
        var begun = System.nanoTime();
        while (bench.folder().count(unread) > 0) {
            if (System.nanoTime() - begun > TimeUnit.MINUTES.toNanos(MOST_MINUTES)) {
                throw new IOException(
                        "the words of the stories were not taken up in %d minutes".formatted(MOST_MINUTES));
            }
            Bench.pause(250);
        }
        if (first > KEPT_ADRIFT) {
            var seconds = (System.nanoTime() - begun) / 1e9;
            bench.table()
                    .note("stories taken up by the search", "%,d, %,.0f a second".formatted(first, first / seconds));
        }
    }
}
