package org.vigil.archive;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.vigil.archive.Manifest.StoredSequence;

/** What PostgreSQL says there is, as one connection sees it. What belongs to an extension is the extension's. */
final class Catalogue {

    static final String OURS = """
            n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
            and n.nspname not like 'pg\\_temp\\_%' and n.nspname not like 'pg\\_toast\\_temp\\_%'
            """;

    private static final String NO_EXTENSION = """
            not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
            """;

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    List<Table> tables() throws SQLException {
        return list(
                """
                select n.nspname, c.relname, coalesce((
                    select array_agg(a.attname::text order by a.attnum)
                    from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''), '{}')
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and %s and %s
                order by 1, 2
                """.formatted(OURS, NO_EXTENSION),
                row -> new Table(row.getString(1), row.getString(2), Arrays.asList((String[])
                        row.getArray(3).getArray())));
    }

    List<StoredSequence> sequences() throws SQLException {
        var names = list(
                """
                select n.nspname, c.relname
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'S' and %s and %s
                order by 1, 2
                """.formatted(OURS, NO_EXTENSION), row -> new Table(row.getString(1), row.getString(2), List.of()));
        var sequences = new ArrayList<StoredSequence>();
        for (var name : names) {
            sequences.addAll(list(
                    "select last_value, is_called from " + name.sql(),
                    row -> new StoredSequence(name.schema(), name.name(), row.getLong(1), row.getBoolean(2))));
        }
        return sequences;
    }

    long count(Table table) throws SQLException {
        return list("select count(*) from " + table.sql(), row -> row.getLong(1))
                .getFirst();
    }

    boolean hasRows(Table table) throws SQLException {
        return list("select exists (select from %s)".formatted(table.sql()), row -> row.getBoolean(1))
                .getFirst();
    }

    <T> List<T> list(String sql, Row<T> read) throws SQLException {
        var found = new ArrayList<T>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(read.read(rows));
            }
        }
        return found;
    }

    void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Makes values read and write alike wherever the database stands and however it is set up. */
    void speakPlainly() throws SQLException {
        for (var setting : List.of(
                "client_encoding = 'UTF8'",
                "datestyle = 'ISO, YMD'",
                "intervalstyle = 'postgres'",
                "timezone = 'UTC'",
                "extra_float_digits = 3",
                "bytea_output = 'hex'",
                "xmloption = 'content'",
                "statement_timeout = 0",
                "idle_in_transaction_session_timeout = 0",
                // Better an error than a part of the rows.
                "row_security = off")) {
            run("set local " + setting);
        }
    }
}
