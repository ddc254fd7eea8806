package org.vigil.media;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** Whether every picture that has a row has its files. */
@Component
@Order(70)
class MediaCheck implements Check {

    private final JdbcClient jdbc;
    private final MediaFolder folder;

    MediaCheck(JdbcClient jdbc, MediaFolder folder) {
        this.jdbc = jdbc;
        this.folder = folder;
    }

    @Override
    public String subject() {
        return "media";
    }

    @Override
    public List<Finding> look() {
        var rows = new AtomicInteger();
        var files = new AtomicInteger();
        var missing = new AtomicInteger();
        jdbc.sql("select hash, unnest(widths), row_number() over (partition by hash) from pub.media")
                .query(row -> {
                    rows.addAndGet(row.getInt(3) == 1 ? 1 : 0);
                    var there = folder.find(MediaFolder.name(row.getString(1), row.getInt(2)))
                            .isPresent();
                    (there ? files : missing).incrementAndGet();
                });
        var found = "%,d pictures in %,d files".formatted(rows.get(), files.get());
        return List.of(
                missing.get() == 0
                        ? Finding.ok(subject(), found)
                        : Finding.fail(
                                subject(),
                                "%s, %,d files are missing".formatted(found, missing.get()),
                                "copy media/ from the last backup (it is a zip file) into the data folder"));
    }
}
