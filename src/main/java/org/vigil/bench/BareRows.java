package org.vigil.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.vigil.body.Body;
import org.vigil.fiction.Prose;

/** The least it can take to keep stories: one row each, with headline and text, 200 to a transaction. */
final class BareRows {

    private static final int BATCH = 200;
    private static final int BATCHES = 50;
    private static final int ROUNDS = 3;

    private record Text(String headline, String body) {}

    private final List<Text> texts;

    BareRows() {
        var prose = new Prose(new SplittableRandom(11));
        this.texts = Stream.generate(() -> new Text(
                        prose.headline(), Body.ofParagraphs(prose.paragraphs()).json()))
                .limit(BATCH)
                .toList();
    }

    /** What one row took: time, and processor time of both who write it, in microseconds. */
    record Row(double micros, double cpu) {}

    /** Writes them in some rounds, and says what came of each. */
    List<Row> write(DataSource database, BenchFolder folder) throws IOException, SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table bench_row (id uuid primary key, headline text not null, body jsonb not null)");
            try {
                connection.setAutoCommit(false);
                var rounds = new ArrayList<Row>();
                for (var round = 0; round < ROUNDS; round++) {
                    rounds.add(round(connection, folder));
                }
                return rounds;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                statement.execute("drop table bench_row");
            }
        }
    }

    private Row round(Connection connection, BenchFolder folder) throws IOException, SQLException {
        var cpu = cpu(folder);
        var begun = System.nanoTime();
        for (var batch = 0; batch < BATCHES; batch++) {
            batch(connection);
        }
        var rows = 1e3 * BATCH * BATCHES;
        var taken = System.nanoTime() - begun;
        return new Row(taken / rows, cpu(folder).minus(cpu).toNanos() / rows);
    }

    private static Duration cpu(BenchFolder folder) throws IOException {
        return new Proc(ProcessHandle.current().pid()).cpu().plus(folder.postgresCpu());
    }

    private void batch(Connection connection) throws SQLException {
        try (var insert = connection.prepareStatement("insert into bench_row values (?, ?, cast(? as jsonb))")) {
            for (var text : texts) {
                insert.setObject(1, UUID.randomUUID());
                insert.setString(2, text.headline());
                insert.setString(3, text.body());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }
}
