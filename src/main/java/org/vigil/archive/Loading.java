package org.vigil.archive;

import static org.vigil.archive.Table.quoted;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.vigil.archive.Manifest.StoredSequence;
import org.vigil.archive.Manifest.StoredTable;

/**
 * The rows of a backup on their way into tables that exist, in one transaction of the tables' owner, who need not be more
 * than that.
 *
 * <p>Foreign keys are taken away first and put back last: then no order of tables matters, nor circles of tables that refer
 * to each other nor rows that refer to their own table, and PostgreSQL checks each key once over all rows instead of once a
 * row. Triggers that count or refuse are disabled meanwhile, each put back into the state it had; what they counted is in the
 * backup. All of it is undone with the transaction if anything fails.
 */
final class Loading {

    private final Connection connection;
    private final Catalogue catalogue;
    private final BackupFile backup;

    Loading(Connection connection, BackupFile backup) {
        this.connection = connection;
        this.catalogue = new Catalogue(connection);
        this.backup = backup;
    }

    void load(Progress progress) throws SQLException, IOException {
        catalogue.speakPlainly();
        var tables = backup.manifest().tables();
        requireSameTables(tables.stream().map(StoredTable::table).toList());
        var triggers = triggers();
        var keys = foreignKeys();
        for (var trigger : triggers) {
            catalogue.run(trigger.off());
        }
        for (var key : keys) {
            catalogue.run(key.off());
        }
        empty(tables);
        copy(tables, progress);
        for (var key : keys) {
            catalogue.run(key.on());
        }
        for (var trigger : triggers) {
            catalogue.run(trigger.on());
        }
        setSequences();
        refreshViews();
        verify(tables);
    }

    /** Something of a table that is switched off and on again. */
    private record Switch(String off, String on) {}

    private List<Switch> triggers() throws SQLException {
        return catalogue.list(
                """
                select format('alter table %%I.%%I ', n.nspname, c.relname), format('trigger %%I', t.tgname),
                       case t.tgenabled when 'A' then 'enable always ' when 'R' then 'enable replica ' else 'enable ' end
                from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
                where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D' and %s
                """.formatted(Catalogue.OURS),
                row -> new Switch(
                        row.getString(1) + "disable " + row.getString(2),
                        row.getString(1) + row.getString(3) + row.getString(2)));
    }

    private List<Switch> foreignKeys() throws SQLException {
        return catalogue.list(
                """
                select format('alter table %%I.%%I ', n.nspname, c.relname), format('constraint %%I', k.conname),
                       pg_get_constraintdef(k.oid)
                from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                where k.contype = 'f' and k.conparentid = 0 and %s
                """.formatted(Catalogue.OURS),
                row -> new Switch(
                        row.getString(1) + "drop " + row.getString(2),
                        row.getString(1) + "add " + row.getString(2) + " " + row.getString(3)));
    }

    private void requireSameTables(List<Table> stored) throws SQLException {
        var here = catalogue.tables();
        var differing = new HashSet<>(form(stored));
        differing.addAll(form(here));
        differing.removeIf(table -> form(stored).contains(table) && form(here).contains(table));
        if (!differing.isEmpty()) {
            throw new RestoreRefused("the tables of the backup are not those of this Vigil: they differ in %s"
                    .formatted(differing.stream().sorted().collect(Collectors.joining(", "))));
        }
    }

    private static List<String> form(List<Table> tables) {
        return tables.stream()
                .map(table -> "%s (%s)"
                        .formatted(table, table.columns().stream().sorted().collect(Collectors.joining(", "))))
                .toList();
    }

    /** What migrations put there: it is in the backup, as far as it was still wanted. */
    private void empty(List<StoredTable> tables) throws SQLException {
        if (!tables.isEmpty()) {
            catalogue.run("truncate "
                    + tables.stream().map(table -> table.table().sql()).collect(Collectors.joining(", ")));
        }
    }

    private void copy(List<StoredTable> tables, Progress progress) throws SQLException, IOException {
        var tally = new Tally(progress, "Restoring", "tables", tables.size());
        var copying = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : tables) {
            try (InputStream in = backup.open(table)) {
                var rows = copying.copyIn("copy " + table.table().copied() + " from stdin", in);
                tally.passed(rows, table.bytes());
            }
            tally.pieceDone();
        }
    }

    private void setSequences() throws SQLException {
        var stored = backup.manifest().sequences();
        var here = catalogue.sequences().stream().map(StoredSequence::toString).toList();
        if (!here.equals(stored.stream().map(StoredSequence::toString).toList())) {
            throw new RestoreRefused(
                    "the sequences of the backup (%s) are not those of this Vigil (%s)".formatted(stored, here));
        }
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (var sequence : stored) {
                statement.setString(1, quoted(sequence.schema()) + "." + quoted(sequence.name()));
                statement.setLong(2, sequence.last());
                statement.setBoolean(3, sequence.called());
                statement.execute();
            }
        }
    }

    private void refreshViews() throws SQLException {
        var views = catalogue.list("""
                select format('refresh materialized view %%I.%%I', n.nspname, c.relname)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'm' and %s
                order by c.oid
                """.formatted(Catalogue.OURS), row -> row.getString(1));
        for (var view : views) {
            catalogue.run(view);
        }
    }

    private void verify(List<StoredTable> tables) throws SQLException {
        for (var table : tables) {
            var rows = catalogue.count(table.table());
            if (rows != table.rows()) {
                throw new RestoreRefused("%s has %d rows after restoring and %d in the backup"
                        .formatted(table.table(), rows, table.rows()));
            }
        }
    }
}
