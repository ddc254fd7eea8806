package org.vigil.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How each job went, one row a job. */
@Repository
class JobRuns {

    private final JdbcClient jdbc;

    JobRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<JobRun> all() {
        return jdbc.sql("select * from job_run").query(JobRuns::read).list();
    }

    Optional<JobRun> find(String job) {
        return jdbc.sql("select * from job_run where job = :job")
                .param("job", job)
                .query(JobRuns::read)
                .optional();
    }

    void begin(String job, Instant at) {
        jdbc.sql("""
                        insert into job_run (job, started_at) values (:job, :at)
                        on conflict (job) do update
                        set started_at = excluded.started_at, ended_at = null, failed = false, words = null
                        """).param("job", job).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    void end(String job, Instant at, String words) {
        jdbc.sql("update job_run set ended_at = :at, words = :words where job = :job")
                .param("job", job)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("words", words)
                .update();
    }

    void fail(String job, Instant at, String words) {
        jdbc.sql("""
                        update job_run
                        set ended_at = :at, failed = true, words = :words, last_failed_at = :at, last_failure = :words
                        where job = :job
                        """)
                .param("job", job)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("words", words)
                .update();
    }

    private static JobRun read(ResultSet row, int number) throws SQLException {
        return new JobRun(
                row.getString("job"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                row.getBoolean("failed"),
                row.getString("words"),
                instant(row, "last_failed_at"),
                row.getString("last_failure"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
