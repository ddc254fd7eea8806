package org.vigil.media;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;
import org.vigil.storage.Storage;

/** Whether every picture that has a row has its files, and whether readers may see those that are used and no others. */
@Component
@Order(70)
class MediaCheck implements Check {

    /** A day longer than it takes for the job to remove them. */
    private static final Duration LEFT = Duration.ofDays(2);

    private static final String LEFT_OVER = "files without a picture";

    private final JdbcClient jdbc;
    private final Storage storage;
    private final Leftovers leftovers;

    MediaCheck(JdbcClient jdbc, Storage storage, Leftovers leftovers) {
        this.jdbc = jdbc;
        this.storage = storage;
        this.leftovers = leftovers;
    }

    @Override
    public String subject() {
        return "media";
    }

    @Override
    public List<Finding> look() {
        return List.of(files(), left(), shown());
    }

    private Finding files() {
        var rows = new AtomicInteger();
        var files = new AtomicInteger();
        var missing = new AtomicInteger();
        jdbc.sql("select hash, unnest(widths), row_number() over (partition by hash) from media")
                .query(row -> {
                    rows.addAndGet(row.getInt(3) == 1 ? 1 : 0);
                    var there = storage.find(FileNames.place(FileNames.webp(row.getString(1), row.getInt(2))))
                            .isPresent();
                    (there ? files : missing).incrementAndGet();
                });
        var found = "%,d pictures in %,d files".formatted(rows.get(), files.get());
        return missing.get() == 0
                ? Finding.ok(subject(), found)
                : Finding.fail(
                        subject(),
                        "%s, %,d files are missing".formatted(found, missing.get()),
                        "copy media/ from the last backup (it is a zip file) into the data folder");
    }

    private Finding left() {
        var left = leftovers.count(LEFT);
        return left == 0
                ? Finding.ok(LEFT_OVER, "none")
                : Finding.warn(
                        LEFT_OVER,
                        "%,d files in media/ and originals/ belong to no picture".formatted(left),
                        "the job media.tidy removes them within a day; see how it went");
    }

    private record Shown(int all, int unused, int unseen) {}

    private Finding shown() {
        var shown = jdbc.sql("""
                        select count(p.hash) as all, count(p.hash) filter (where u.hash is null) as unused,
                            count(u.hash) filter (where p.hash is null) as unseen
                        from pub.media p full join (
                            select distinct hash from media_use join media using (hash) where not expired and not hide_faces
                        ) u on u.hash = p.hash
                        """).query(Shown.class).single();
        if (shown.unused() > 0) {
            return Finding.fail(
                    "public pictures",
                    "%,d can be seen that nothing public shows, or that may not be shown".formatted(shown.unused()),
                    "delete from pub.media what has no row in media_use, and start the server again");
        }
        return shown.unseen() == 0
                ? Finding.ok("public pictures", "%,d, each shown by something public".formatted(shown.all()))
                : Finding.fail(
                        "public pictures",
                        "%,d cannot be seen that something public shows".formatted(shown.unseen()),
                        "publish again the stories that show them");
    }
}
