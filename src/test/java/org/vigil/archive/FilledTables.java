package org.vigil.archive;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/**
 * Rows for every table of a database, made from what the catalogue says of it: values by type, keys that lead somewhere,
 * constraints kept by trying. Texts carry everything that COPY has to escape. A table that cannot be filled this way is an
 * error that says which, since a round trip of an empty table proves nothing.
 */
final class FilledTables {

    private static final String HARD = "tab\there, line\nbreak, \\N and \\. and back\\slash, é, \u202Bعربي\u202C, 🕯";
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'");
    private static final int TRIES = 20_000;

    private final Connection connection;
    private final Catalogue catalogue;
    private final Random random = new Random(20261120);
    private final Set<String> filling = new HashSet<>();

    private FilledTables(Connection connection) {
        this.connection = connection;
        this.catalogue = new Catalogue(connection);
    }

    /** Gives every table two rows more where it can hold them, and one at least. */
    static void fill(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        var filled = new FilledTables(connection);
        for (var table : filled.catalogue.tables()) {
            if (!table.name().startsWith("flyway_")) {
                filled.ensureRow(table);
                filled.add(table, true);
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void ensureRow(Table table) throws SQLException {
        if (filling.add(table.toString()) && !add(table, false) && !catalogue.hasRows(table)) {
            throw new AssertionError(
                    "No row could be made for table %s: teach FilledTables what its constraints want".formatted(table));
        }
    }

    private record Column(String name, String type, List<String> enumeration, boolean nullable, boolean hasDefault) {}

    private record Constraint(String name, List<String> columns, String definition) {}

    private record Key(List<String> columns, Table target, List<String> targetColumns) {}

    private boolean add(Table table, boolean sparse) throws SQLException {
        var columns = columns(table);
        var constraints = constraints(table);
        var keyed = keyed(table, columns);
        var wheels = new ArrayList<Wheel>();
        for (var column : columns) {
            var value = keyed.get(column.name());
            wheels.add(
                    new Wheel(column.name(), value != null ? value : candidates(table, column, constraints, sparse)));
        }
        return search(table, wheels, constraints);
    }

    /** A column and the values it may take, one of them in sight. */
    private static final class Wheel {

        private final String column;
        private final List<String> values;
        private int at;

        private Wheel(String column, List<String> values) {
            this.column = column;
            this.values = values;
        }

        private String value() {
            return values.get(at);
        }

        /** Whether it turned on; if not, it stands at its beginning again. */
        private boolean turn() {
            at = (at + 1) % values.size();
            return at > 0;
        }
    }

    /** Turns the wheels of a violated constraint's columns like those of a counter until the row is taken. */
    private boolean search(Table table, List<Wheel> wheels, List<Constraint> constraints) throws SQLException {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var violated = insert(table, wheels);
            if (violated == null) {
                return true;
            }
            var columns = constraints.stream()
                    .filter(constraint -> constraint.name().equals(violated))
                    .flatMap(constraint -> constraint.columns().stream())
                    .toList();
            if (wheels.stream().filter(wheel -> columns.contains(wheel.column)).noneMatch(Wheel::turn)) {
                return false;
            }
        }
        return false;
    }

    /** The name of the constraint that said no. */
    private @Nullable String insert(Table table, List<Wheel> wheels) throws SQLException {
        var names = wheels.stream().map(wheel -> Table.quoted(wheel.column)).collect(Collectors.joining(", "));
        var row = wheels.stream().map(Wheel::value).collect(Collectors.joining(", "));
        var sql = wheels.isEmpty()
                ? "insert into %s default values".formatted(table.sql())
                : "insert into %s (%s) overriding system value values (%s)".formatted(table.sql(), names, row);
        var before = connection.setSavepoint();
        try {
            catalogue.run(sql);
            connection.releaseSavepoint(before);
            return null;
        } catch (PSQLException e) {
            connection.rollback(before);
            var message = e.getServerErrorMessage();
            var constraint = message == null ? null : message.getConstraint();
            if (constraint == null) {
                throw new AssertionError("No row could be made for table %s: %s".formatted(table, e.getMessage()), e);
            }
            return constraint;
        }
    }

    private List<Column> columns(Table table) throws SQLException {
        return catalogue.list(
                """
                select a.attname, format_type(coalesce(nullif(t.typbasetype, 0), t.oid), null), not a.attnotnull and not t.typnotnull,
                       a.atthasdef, coalesce((select array_agg(e.enumlabel::text) from pg_enum e where e.enumtypid = t.oid), '{}')
                from pg_attribute a join pg_type t on t.oid = a.atttypid
                where a.attrelid = '%s'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                order by a.attnum
                """.formatted(table.sql().replace("'", "''")),
                row -> new Column(
                        row.getString(1),
                        row.getString(2),
                        Arrays.asList((String[]) row.getArray(5).getArray()),
                        row.getBoolean(3),
                        row.getBoolean(4)));
    }

    private List<Constraint> constraints(Table table) throws SQLException {
        return catalogue.list(
                """
                select k.conname, coalesce((
                    select array_agg(a.attname::text) from pg_attribute a
                    where a.attrelid = k.conrelid and a.attnum = any(k.conkey)), '{}'), pg_get_constraintdef(k.oid)
                from pg_constraint k
                where k.conrelid = '%s'::regclass
                """.formatted(table.sql().replace("'", "''")),
                row -> new Constraint(
                        row.getString(1),
                        Arrays.asList((String[]) row.getArray(2).getArray()),
                        row.getString(3)));
    }

    /**
     * Columns of foreign keys, with the values of a row they can lead to; of several rows where one column leads, since two
     * of them may have to differ.
     */
    private Map<String, List<String>> keyed(Table table, List<Column> columns) throws SQLException {
        var values = new LinkedHashMap<String, List<String>>();
        for (var key : keys(table)) {
            if (!key.target().toString().equals(table.toString())) {
                ensureRow(key.target());
            }
            var rows = rowsOf(key);
            var optional = columns.stream()
                    .filter(column -> key.columns().contains(column.name()))
                    .anyMatch(Column::nullable);
            if (rows.isEmpty() && !optional) {
                throw new AssertionError("No row could be made for table %s: it needs one of %s, which needs one of it"
                        .formatted(table, key.target()));
            }
            for (var index = 0; index < key.columns().size(); index++) {
                var at = index;
                var leading = rows.stream().map(row -> row.get(at)).toList();
                values.put(key.columns().get(index), rows.isEmpty() ? List.of("null") : leading);
            }
        }
        return values;
    }

    private List<Key> keys(Table table) throws SQLException {
        return catalogue.list(
                """
                select n.nspname, f.relname,
                    (select array_agg(a.attname::text order by u.n) from unnest(k.conkey) with ordinality u (num, n)
                     join pg_attribute a on a.attrelid = k.conrelid and a.attnum = u.num),
                    (select array_agg(a.attname::text order by u.n) from unnest(k.confkey) with ordinality u (num, n)
                     join pg_attribute a on a.attrelid = k.confrelid and a.attnum = u.num)
                from pg_constraint k join pg_class f on f.oid = k.confrelid join pg_namespace n on n.oid = f.relnamespace
                where k.contype = 'f' and k.conrelid = '%s'::regclass
                """.formatted(table.sql().replace("'", "''")),
                row -> new Key(
                        Arrays.asList((String[]) row.getArray(3).getArray()),
                        new Table(row.getString(1), row.getString(2), List.of()),
                        Arrays.asList((String[]) row.getArray(4).getArray())));
    }

    private List<List<String>> rowsOf(Key key) throws SQLException {
        var columns = key.targetColumns().stream().map(Table::quoted).toList();
        return catalogue.list(
                "select %s from %s order by ctid desc limit %d"
                        .formatted(
                                columns.stream()
                                        .map(column -> "quote_nullable(%s::text)".formatted(column))
                                        .collect(Collectors.joining(", ")),
                                key.target().sql(),
                                columns.size() == 1 ? 2 : 1),
                row -> {
                    var values = new ArrayList<String>();
                    for (var index = 1; index <= columns.size(); index++) {
                        values.add(row.getString(index));
                    }
                    return values;
                });
    }

    private List<String> candidates(Table table, Column column, List<Constraint> constraints, boolean sparse) {
        var values = new ArrayList<String>();
        if (sparse && column.nullable()) {
            values.add("null");
        }
        values.addAll(ofType(table, column));
        constraints.stream()
                .filter(constraint -> constraint.columns().contains(column.name()))
                .filter(constraint -> constraint.definition().startsWith("CHECK"))
                .flatMap(constraint -> LITERAL.matcher(constraint.definition()).results())
                .filter(literal -> column.type().equals("text"))
                .forEach(literal -> values.add("'" + literal.group(1) + "'"));
        if (!sparse && column.nullable()) {
            values.add("null");
        }
        if (column.hasDefault()) {
            values.add("default");
        }
        return values;
    }

    private List<String> ofType(Table table, Column column) {
        if (!column.enumeration().isEmpty()) {
            return column.enumeration().stream().map(label -> "'" + label + "'").toList();
        }
        var number = 1 + random.nextInt(30_000);
        return switch (column.type()) {
            case "text", "character varying" ->
                List.of(
                        "'" + HARD + number + "'",
                        "'/" + number + "'",
                        "'" + letters(2) + "'",
                        "'" + letters(12) + "'",
                        "'%064x'".formatted(random.nextLong() & Long.MAX_VALUE));
            case "uuid" -> List.of("'" + new UUID(random.nextLong(), random.nextLong()) + "'");
            case "smallint", "integer", "bigint" -> List.of("" + number, "1", "0");
            case "numeric" -> List.of(number + ".000000000000000000001", "1");
            case "real", "double precision" -> List.of(number + ".1", "0.1");
            case "boolean" -> List.of("true", "false");
            case "date" -> List.of("date '2026-01-01' + " + number % 300, "'-infinity'");
            case "timestamp with time zone", "timestamp without time zone" ->
                List.of("timestamptz '2026-01-01 12:00:00.123456+03' + interval '%d hours'".formatted(number));
            case "tsvector" -> List.of("'court:1 heard:" + (1 + Math.abs(number) % 9) + "'");
            case "time without time zone" -> List.of("'23:59:59.999999'");
            case "interval" -> List.of("'1 year -2 days 03:04:05.678'");
            case "bytea" -> List.of("'\\x%032x'".formatted(number), "'\\x%064x'".formatted(number), "'\\x'");
            case "json", "jsonb" -> List.of("'{\"n\": [%d, null, \"a\\nb \\\\ \\\"\"]}'".formatted(number), "'[]'");
            case "inet", "cidr" -> List.of("'192.0.2.7'");
            case "text[]" -> List.of("array['', null, '" + HARD + "', '" + number + "']", "'{en}'", "'{}'");
            case "uuid[]" -> List.of("'{" + new UUID(random.nextLong(), random.nextLong()) + "}'");
            case "smallint[]", "integer[]", "bigint[]" -> List.of("'{1,2," + number + "}'");
            case String unknown ->
                throw new AssertionError(
                        "No row could be made for table %s: column %s has type %s, of which FilledTables knows no value"
                                .formatted(table, column.name(), unknown));
        };
    }

    private String letters(int length) {
        return random.ints(length, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
