package org.vigil.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.vigil.database.TestDatabase;

/** Everything in a database and a media folder in a form that can be compared, and what makes the tables what they are. */
record Contents(
        Map<String, String> rows,
        Map<String, String> sequences,
        Map<String, String> rules,
        Map<String, Integer> media) {

    static Contents of(TestDatabase database, Path media) throws Exception {
        try (var connection = database.owner().getConnection()) {
            var catalogue = new Catalogue(connection);
            var rows = new TreeMap<String, String>();
            for (var table : catalogue.tables()) {
                rows.put(
                        table.toString(),
                        catalogue
                                .list(
                                        "select count(*) || ' ' || coalesce(encode(sha256(string_agg(sha256(convert_to(t::text, 'UTF8')), ''::bytea order by sha256(convert_to(t::text, 'UTF8')))), 'hex'), '') from (select to_jsonb(x) t from %s x) y"
                                                .formatted(table.sql()),
                                        row -> row.getString(1))
                                .getFirst());
            }
            var sequences = new TreeMap<String, String>();
            catalogue
                    .sequences()
                    .forEach(sequence -> sequences.put(sequence.toString(), sequence.last() + " " + sequence.called()));
            return new Contents(rows, sequences, rules(catalogue), files(media));
        }
    }

    private static Map<String, String> rules(Catalogue catalogue) throws Exception {
        var rules = new TreeMap<String, String>();
        catalogue.list("""
                        select k.conrelid::regclass || ' ' || k.conname || ' ' || pg_get_constraintdef(k.oid) || k.convalidated
                        from pg_constraint k where k.conrelid <> 0 and k.connamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
                        union all
                        select t.tgrelid::regclass || ' ' || t.tgname || ' ' || t.tgenabled::text from pg_trigger t where not t.tgisinternal
                        """, row -> row.getString(1)).forEach(rule -> rules.put(rule, ""));
        return rules;
    }

    private static Map<String, Integer> files(Path media) throws IOException {
        var files = new TreeMap<String, Integer>();
        if (!Files.exists(media)) {
            return files;
        }
        try (var found = Files.walk(media)) {
            found.filter(Files::isRegularFile)
                    .forEach(file -> files.put(media.relativize(file).toString(), hash(file)));
        }
        return files;
    }

    private static int hash(Path file) {
        try {
            return Arrays.hashCode(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
