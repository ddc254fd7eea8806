package org.vigil.archive;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.database.DataFolder;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** When everything was last written into one file, and whether that file still lies where it was put. */
@Component
@Order(90)
class LastBackupCheck implements Check {

    private static final Duration LONG_AGO = Duration.ofDays(7);
    private static final String SUBJECT = "last backup";

    private final DataFolder folder;
    private final Clock clock;

    LastBackupCheck(DataFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return SUBJECT;
    }

    @Override
    public List<Finding> look() {
        return List.of(LastBackup.in(folder)
                .map(this::judge)
                .orElseGet(() ->
                        Finding.warn(SUBJECT, "none was ever made", "run ./vigil backup, and do so every night")));
    }

    private Finding judge(LastBackup last) {
        var age = Duration.between(last.at(), clock.instant());
        var made = "%s (%d days ago), %s, %d MB".formatted(last.at(), age.toDays(), last.file(), last.bytes() >> 20);
        if (age.compareTo(LONG_AGO) > 0) {
            return Finding.warn(SUBJECT, made, "run ./vigil backup, and do so every night");
        }
        return Files.exists(last.file())
                ? Finding.ok(SUBJECT, made)
                : Finding.ok(SUBJECT, made + "; it was moved from there since");
    }
}
