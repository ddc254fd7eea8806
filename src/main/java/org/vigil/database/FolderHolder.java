package org.vigil.database;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

/** The process that works in a data folder, as it signed the lock: pid, command, when it was started. */
public record FolderHolder(long pid, String command, Instant since) {

    private static final Set<String> STAYING = Set.of("serve", "demo");

    static FolderHolder thisProcess(String command) {
        var process = ProcessHandle.current();
        var since = process.info().startInstant().orElse(Instant.EPOCH).truncatedTo(ChronoUnit.SECONDS);
        return new FolderHolder(process.pid(), command, since);
    }

    /** The signature read back, or none when it is missing or half written. */
    static Optional<FolderHolder> parse(String signature) {
        var lines = signature.lines().toList();
        if (lines.size() < 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new FolderHolder(Long.parseLong(lines.get(0)), lines.get(1), Instant.parse(lines.get(2))));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    String signature() {
        return "%d%n%s%n%s%n".formatted(pid, command, since);
    }

    /** True of a server, which runs until it is told to stop; an import, a backup or a restore ends by itself. */
    public boolean stays() {
        return STAYING.contains(command);
    }

    @Override
    public String toString() {
        return "pid %d, %s, since %s".formatted(pid, command, since);
    }
}
