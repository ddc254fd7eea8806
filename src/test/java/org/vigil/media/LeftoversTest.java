package org.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.vigil.DeskTest;
import org.vigil.database.DataFolder;
import org.vigil.database.OwnFolder;
import org.vigil.shared.Finding;
import org.vigil.storage.Storage;

/** What a kill left between the files of a picture and its row is found, and removed when nobody can be at it any more. */
@DeskTest
@Import(OwnFolder.class)
class LeftoversTest {

    private static final byte[] CONTENT = "a picture".getBytes(StandardCharsets.UTF_8);
    private static final String LOST = "ab".repeat(32);

    @Autowired
    private MediaTidying tidying;

    @Autowired
    private MediaCheck check;

    @Autowired
    private MediaFixture pictures;

    @Autowired
    private Originals originals;

    @Autowired
    private MediaStore store;

    @Autowired
    private Storage storage;

    @Autowired
    private DataFolder data;

    @Autowired
    private Clock clock;

    @Test
    void areLeftWhereTheyAreMostOfWhatThereIs() throws IOException {
        var lost = new ArrayList<String>();
        for (int number = 0; number < 300; number++) {
            var hash = "%064x".formatted(number);
            lost.add(FileNames.original(hash));
            storage.keep(FileNames.original(hash), CONTENT);
            age(3, FileNames.original(hash));
        }

        // As after a restore of an older database, or a start with another one.
        assertThatThrownBy(tidying::run).hasMessageContaining("another database");

        assertThat(lost).allMatch(name -> storage.find(name).isPresent());
        lost.forEach(storage::remove);
    }

    /** The clock of tests is ahead of that of files. */
    private void age(int days, String... names) throws IOException {
        var then = FileTime.from(clock.instant().minus(Duration.ofDays(days)));
        for (var name : names) {
            Files.setLastModifiedTime(data.path().resolve(name), then);
        }
    }

    private Finding.Level level() {
        return check.look().get(1).level();
    }

    @Test
    void areNamedAndRemovedAndNothingElseIs() throws IOException {
        var known = pictures.picture();
        originals.keep(known, ByteBuffer.wrap(CONTENT));
        originals.keep(LOST, ByteBuffer.wrap(CONTENT));
        var file = FileNames.place(FileNames.webp(LOST, 800));
        storage.keep(file, CONTENT);
        var half = Files.write(data.media().resolve("ab/new12345.part"), CONTENT);
        var readme = Files.write(data.media().resolve("ab/notes.txt"), CONTENT);

        var all = new String[] {file, FileNames.original(LOST), FileNames.original(known), "media/ab/new12345.part"};

        age(0, all);
        assertThat(tidying.run()).startsWith("0 files");
        age(3, all);
        assertThat(level()).isEqualTo(Finding.Level.WARN);
        assertThat(tidying.run()).startsWith("3 files");

        assertThat(level()).isEqualTo(Finding.Level.OK);
        assertThat(List.of(storage.find(file), storage.find(FileNames.original(LOST))))
                .allMatch(found -> found.isEmpty());
        assertThat(half).doesNotExist();
        assertThat(readme).exists();
        assertThat(originals.open(known)).hasValue(CONTENT);
        assertThat(storage.find(FileNames.place(
                        store.findAny(known).orElseThrow().at("").src(800))))
                .isPresent();
    }
}
