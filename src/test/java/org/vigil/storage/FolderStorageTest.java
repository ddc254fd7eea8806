package org.vigil.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.database.DataFolder;

class FolderStorageTest {

    private static final byte[] CONTENT = "a picture".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Storage storage() {
        return new FolderStorage(DataFolder.at(folder));
    }

    @Test
    void findsWhatWasKeptAndNotWhatWasRemoved() throws IOException {
        var storage = storage();

        storage.keep("media/ab/abcd-800.webp", CONTENT);

        assertThat(storage.find("media/ab/abcd-800.webp").orElseThrow().getContentAsByteArray())
                .isEqualTo(CONTENT);
        storage.remove("media/ab/abcd-800.webp");
        storage.remove("media/ab/abcd-800.webp");
        assertThat(storage.find("media/ab/abcd-800.webp")).isEmpty();
    }

    @Test
    void leavesNothingBehindWhereAFileCannotBeKept() throws IOException {
        var storage = storage();
        Files.createDirectories(folder.resolve("media/ab/taken/by-a-folder"));

        assertThatThrownBy(() -> storage.keep("media/ab/taken", CONTENT)).isInstanceOf(UncheckedIOException.class);

        try (var files = Files.list(folder.resolve("media/ab"))) {
            assertThat(files).containsExactly(folder.resolve("media/ab/taken"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keys/master",
                "media/../keys/master",
                "media/ab/../../keys/master",
                "/etc/passwd",
                "media//ab",
                "media/.hidden",
                "media/ab/..",
                "media/ab/a\0.webp",
                "media/",
                ""
            })
    void namesNothingOutsideItsFolders(String name) throws IOException {
        var storage = storage();
        Files.createDirectories(folder.resolve("keys"));
        Files.write(folder.resolve("keys/master"), CONTENT);

        assertThat(storage.find(name)).isEmpty();
        assertThatThrownBy(() -> storage.keep(name, CONTENT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> storage.remove(name)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Files.readAllBytes(folder.resolve("keys/master"))).isEqualTo(CONTENT);
    }

    @Test
    void showsAllThatIsThereAndWhatWasHalfKept() throws IOException {
        var storage = storage();
        storage.keep("media/ab/abcd-800.webp", out -> out.write(CONTENT));
        storage.keep("media/documents/one.pdf", CONTENT);
        storage.keep("originals/ab/abcd", CONTENT);
        Files.write(folder.resolve("media/ab/new123.part"), CONTENT);
        Files.write(folder.resolve("media/ab/.hidden"), CONTENT);

        assertThat(names(storage, "media"))
                .containsExactlyInAnyOrder("media/ab/abcd-800.webp", "media/ab/new123.part", "media/documents/one.pdf");
        assertThat(names(storage, "media/documents")).containsExactly("media/documents/one.pdf");
        assertThat(names(storage, "originals/none")).isEmpty();
    }

    private static List<String> names(Storage storage, String folder) {
        var names = new ArrayList<String>();
        storage.each(folder, stored -> names.add(stored.name()));
        return names;
    }

    @Test
    void leavesNothingBehindOfContentThatBreaksOff() throws IOException {
        var storage = storage();

        assertThatThrownBy(() -> storage.keep("media/ab/abcd", out -> {
                    out.write(CONTENT);
                    throw new IOException("broken off");
                }))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(names(storage, "media")).isEmpty();
    }
}
