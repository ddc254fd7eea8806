package org.vigil.jobs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Repository;
import org.vigil.database.Doorbell;

/**
 * Sees to it that one node at a time is at a job, or at other work that has a name. A lock is a transaction on a connection of its own: it is gone with the
 * node that had it, passes any pooler, and takes nothing from the pool that pages are served from.
 */
@Repository
class JobLocks {

    /** Any fixed number: it sets the locks of jobs apart from others. */
    private static final int JOBS = 0x6a_6f_62_73;

    private final Doorbell doorbell;

    JobLocks(Doorbell doorbell) {
        this.doorbell = doorbell;
    }

    /** One job's lock; closing it lets go. */
    record Held(Connection connection) implements AutoCloseable {

        /** A connection that is lost has let go by itself. */
        @Override
        public void close() {
            try (connection) {
                connection.rollback();
            } catch (SQLException lost) {
                return;
            }
        }
    }

    /** The lock, unless another node has it. */
    Optional<Held> tryLock(String job) {
        try {
            var connection = doorbell.open();
            if (lock(connection, job)) {
                return Optional.of(new Held(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lock of job " + job + " is out of reach", e);
        }
    }

    private static boolean lock(Connection connection, String job) throws SQLException {
        try {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?, hashtext(?))")) {
                statement.setInt(1, JOBS);
                statement.setString(2, job);
                try (var answer = statement.executeQuery()) {
                    return answer.next() && answer.getBoolean(1);
                }
            }
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
