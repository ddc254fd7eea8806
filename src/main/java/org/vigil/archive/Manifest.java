package org.vigil.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.vigil.database.ModuleVersion;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup holds, as its {@code manifest.json} says: which Vigil wrote it and when, how far each module's tables had
 * come, every table with its rows and checksum, every sequence, the number of media files.
 */
public record Manifest(
        int format,
        String vigil,
        Instant madeAt,
        String postgres,
        SortedMap<String, ModuleVersion> modules,
        List<StoredTable> tables,
        List<StoredSequence> sequences,
        StoredMedia media) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";
    static final String MEDIA_SUMS = "media.sha256";
    static final String MEDIA = "media/";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** A table in the backup. */
    public record StoredTable(String schema, String name, List<String> columns, long rows, long bytes, String sha256) {

        static StoredTable of(Table table, Sum sum) {
            return new StoredTable(
                    table.schema(), table.name(), table.columns(), sum.lines(), sum.bytes(), sum.sha256());
        }

        Table table() {
            return new Table(schema, name, columns);
        }

        String entry() {
            return "tables/%s.%s.copy".formatted(plain(schema), plain(name));
        }

        /** A name as part of a file's name: other signs than letters, digits and underscores are written by number. */
        private static String plain(String name) {
            return name.codePoints()
                    .mapToObj(sign -> Character.isLetterOrDigit(sign) || sign == '_'
                            ? Character.toString(sign)
                            : "%%%02x".formatted(sign))
                    .collect(Collectors.joining());
        }

        boolean isSame(Sum sum) {
            return sum.equals(new Sum(bytes, rows, sha256));
        }
    }

    /** A sequence: the last number it gave, or the first it will give if none was called for yet. */
    public record StoredSequence(String schema, String name, long last, boolean called) {

        @Override
        public String toString() {
            return schema + "." + name;
        }
    }

    /** The media files, and the checksum of the entry that lists their checksums. */
    public record StoredMedia(int files, long bytes, String sha256) {}

    public Manifest {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    public long rows() {
        return tables.stream().mapToLong(StoredTable::rows).sum();
    }

    byte[] json() {
        return (JSON.writeValueAsString(this) + "\n").getBytes(UTF_8);
    }

    static Manifest of(byte[] json) {
        return JSON.readValue(json, Manifest.class);
    }

    /** The format alone: all that may be asked of a manifest whose form is not known. */
    static int formatOf(byte[] json) {
        return JSON.readTree(json).path("format").asInt(0);
    }
}
