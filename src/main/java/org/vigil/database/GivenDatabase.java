package org.vigil.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL that someone else runs, given by its address. */
record GivenDatabase(Login owner, Login reader, @Nullable String readerRole) implements DatabaseServer {

    private static final int OLDEST = 15;
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** Readers enter by their own address, else by the owner's in a role that may only read what is public. */
    static GivenDatabase at(String url, @Nullable String readerUrl) {
        var owner = Login.of(url);
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            requireVersion(connection);
            makeReaderRole(connection);
            if (readerUrl != null && !readerUrl.isBlank()) {
                return new GivenDatabase(owner, Login.of(readerUrl), null);
            }
            requireReaderRole(connection);
            return new GivenDatabase(owner, owner, Cluster.READER);
        } catch (SQLException e) {
            throw new DatabaseUnusable("PostgreSQL at %s cannot be used: %s".formatted(owner, e.getMessage()), e);
        }
    }

    private static void requireVersion(Connection connection) throws SQLException {
        var major = connection.getMetaData().getDatabaseMajorVersion();
        if (major < OLDEST) {
            throw new DatabaseUnusable("Vigil needs PostgreSQL %d or later; this one is %d".formatted(OLDEST, major));
        }
    }

    private static void makeReaderRole(Connection connection) throws SQLException {
        if (!exists(connection)) {
            // Two nodes may start at once on a new database; the exception is the answer of the one that came second.
            attempt(connection, "create role %s".formatted(Cluster.READER));
            if (!exists(connection)) {
                throw roleMissing(connection);
            }
        }
    }

    private static void requireReaderRole(Connection connection) throws SQLException {
        if (!canPutOn(connection)) {
            attempt(connection, "grant %s to current_user".formatted(Cluster.READER));
            if (!canPutOn(connection)) {
                throw roleMissing(connection);
            }
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        return !"".equals(answer(connection, "select coalesce(to_regrole('%s')::text, '')".formatted(Cluster.READER)));
    }

    private static boolean canPutOn(Connection connection) throws SQLException {
        var can = attempt(connection, "set role " + Cluster.READER);
        attempt(connection, "reset role");
        return can;
    }

    private static boolean attempt(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            var state = String.valueOf(e.getSQLState());
            if (state.equals(INSUFFICIENT_PRIVILEGE) || state.equals("42710") || state.equals("23505")) {
                return false;
            }
            throw e;
        }
    }

    private static String answer(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static DatabaseUnusable roleMissing(Connection connection) throws SQLException {
        var login = answer(connection, "select quote_ident(current_user)");
        return new DatabaseUnusable("""
                readers' pages are served in a role that sees published rows only, and the login %2$s may not make it. \
                As an administrator of that PostgreSQL, run
                    create role %1$s;
                    grant %1$s to %2$s;
                or give readers a login of their own in VIGIL_DATABASE_READER_URL""".formatted(Cluster.READER, login));
    }
}
