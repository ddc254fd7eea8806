package org.vigil.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A backup that someone took apart, changed and sealed again: its seal is right and its content is not. */
final class ResealedBackup {

    private ResealedBackup() {}

    static Path of(Path backup, Path target, Consumer<Map<String, byte[]>> change) throws Exception {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(backup.toFile())) {
            for (var entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        change.accept(entries);
        try (var channel = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var sealed = new Seal.Output(channel);
            var zip = new ZipOutputStream(sealed, UTF_8);
            zip.setComment(Seal.blank());
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
            zip.finish();
            sealed.seal();
        }
        return target;
    }

    /** With one text in the manifest replaced. */
    static Path withManifest(Path backup, Path target, String from, String to) throws Exception {
        return of(
                backup,
                target,
                entries -> entries.computeIfPresent(
                        Manifest.ENTRY,
                        (name, json) ->
                                new String(json, UTF_8).replaceFirst(from, to).getBytes(UTF_8)));
    }

    /** With other rows of a table, and a manifest that has their sum. */
    static Path withTable(Path backup, Path target, String table, String rows) throws Exception {
        return of(backup, target, entries -> {
            var manifest = Manifest.of(entries.getOrDefault(Manifest.ENTRY, new byte[0]));
            var tables = manifest.tables().stream()
                    .map(stored -> stored.table().toString().equals(table) ? with(stored, rows, entries) : stored)
                    .toList();
            entries.put(
                    Manifest.ENTRY,
                    new Manifest(
                                    manifest.format(),
                                    manifest.vigil(),
                                    manifest.madeAt(),
                                    manifest.postgres(),
                                    manifest.modules(),
                                    tables,
                                    manifest.sequences(),
                                    manifest.media())
                            .json());
        });
    }

    private static Manifest.StoredTable with(Manifest.StoredTable stored, String rows, Map<String, byte[]> entries) {
        var bytes = rows.getBytes(UTF_8);
        entries.put(stored.entry(), bytes);
        var sum = new Sum.Counter();
        sum.take(bytes, 0, bytes.length);
        return Manifest.StoredTable.of(stored.table(), sum.sum());
    }
}
