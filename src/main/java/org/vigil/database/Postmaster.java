package org.vigil.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The server that works, or once worked, on a cluster, as {@code postmaster.pid} tells it. */
record Postmaster(long pid, int port, boolean ready) {

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    static Optional<Postmaster> of(Path cluster) {
        try {
            return parse(Files.readAllLines(file(cluster), ISO_8859_1));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Postmaster> parse(List<String> lines) {
        if (lines.size() < 4) {
            return Optional.empty();
        }
        try {
            var ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
            return Optional.of(new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()),
                    ready));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean alive() {
        return ProcessHandle.of(pid).isPresent();
    }

    /**
     * Whether the process of that number is a PostgreSQL on this very cluster. After a crash the number may belong to
     * anyone, even to the PostgreSQL of another Vigil, and the file may have been copied along with its folder; a server
     * always stands in the folder it works on.
     */
    boolean worksOn(Path cluster) {
        return ProcessHandle.of(pid)
                .map(ProcessHandle::info)
                .filter(info -> info.command().orElse("").endsWith("/postgres"))
                .filter(info -> standsIn(cluster)
                        .orElseGet(() ->
                                List.of(info.arguments().orElse(new String[0])).contains(cluster.toString())))
                .isPresent();
    }

    private Optional<Boolean> standsIn(Path cluster) {
        var place = Path.of("/proc/%d/cwd".formatted(pid));
        try {
            return Files.exists(place) ? Optional.of(Files.isSameFile(place, cluster)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
