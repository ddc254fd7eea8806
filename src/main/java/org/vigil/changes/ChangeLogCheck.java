package org.vigil.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** The change log: how long it is, and how long ago anything public changed. */
@Component
@Order(60)
class ChangeLogCheck implements Check {

    /** What pruning leaves over by a day or two is no cause for alarm. */
    private static final Duration OVERDUE = ChangeLog.KEPT.plusDays(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    ChangeLogCheck(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Length(
            long rows,
            @Nullable OffsetDateTime newest,
            @Nullable OffsetDateTime second) {

        static Length read(ResultSet row, int number) throws SQLException {
            return new Length(
                    row.getLong(1), row.getObject(2, OffsetDateTime.class), row.getObject(3, OffsetDateTime.class));
        }
    }

    @Override
    public String subject() {
        return "change log";
    }

    @Override
    public List<Finding> look() {
        var length = jdbc.sql("""
                        select count(*), max(at), min(at) filter (where seq < (select max(seq) from change)) from change
                        """).query(Length::read).single();
        if (length.newest() == null) {
            return List.of(Finding.ok(subject(), "nothing has been published yet"));
        }
        var found = "%,d rows, newest %s (%s ago)"
                .formatted(length.rows(), length.newest().toInstant(), words(age(length.newest())));
        return List.of(
                length.second() != null && age(length.second()).compareTo(OVERDUE) > 0
                        ? Finding.warn(
                                subject(),
                                found + ", oldest " + words(age(length.second())) + " old",
                                "rows older than %d days are removed while a server runs: is one running?"
                                        .formatted(ChangeLog.KEPT.toDays()))
                        : Finding.ok(subject(), found));
    }

    private Duration age(OffsetDateTime at) {
        return Duration.between(at.toInstant(), clock.instant());
    }

    private static String words(Duration age) {
        if (age.toDays() > 1) {
            return age.toDays() + " days";
        }
        return age.toHours() > 1 ? age.toHours() + " hours" : age.toMinutes() + " minutes";
    }
}
