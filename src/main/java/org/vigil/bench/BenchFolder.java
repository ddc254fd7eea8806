package org.vigil.bench;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The data folder the bench works in, and the way into the PostgreSQL that runs there. */
record BenchFolder(Path path) {

    private static final String ADDRESS = "jdbc:postgresql://127.0.0.1:%s/%s?user=%s&password=%s";

    /** The address by which another node enters in a role. */
    String url(String role, String database) throws IOException {
        var password = Files.readString(path.resolve("passwords").resolve(role)).strip();
        return ADDRESS.formatted(postmaster().get(3).strip(), database, role, password);
    }

    Connection administrator() throws IOException, SQLException {
        return DriverManager.getConnection(url("postgres", "vigil"));
    }

    /** Nodes of one database have one master key. */
    void copyKeyTo(Path node) throws IOException {
        var key = Path.of("keys", "master");
        Files.createDirectories(node.resolve(key).getParent());
        Files.copy(path.resolve(key), node.resolve(key), COPY_ATTRIBUTES, REPLACE_EXISTING);
    }

    /** How many rows there are: {@code from} and what follows it. */
    int count(String from) throws IOException, SQLException {
        return Integer.parseInt(text("select count(*) " + from));
    }

    /** The one value that a query answers. */
    String text(String query) throws IOException, SQLException {
        try (var connection = administrator();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    void execute(String command) throws IOException, SQLException {
        try (var connection = administrator();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** Its processes; none while it does not run. */
    List<ProcessHandle> postgres() throws IOException {
        return postmaster().stream()
                .limit(1)
                .map(line -> ProcessHandle.of(Long.parseLong(line.strip())))
                .flatMap(Optional::stream)
                .flatMap(parent -> Stream.concat(Stream.of(parent), parent.children()))
                .toList();
    }

    /** Processor time that PostgreSQL has used since it was started. */
    Duration postgresCpu() throws IOException {
        var used = Duration.ZERO;
        for (var process : postgres()) {
            var proc = new Proc(process.pid());
            used = used.plus(proc.cpu()).plus(proc.cpuOfEnded());
        }
        return used;
    }

    Path postgresLog() {
        return path.resolve("postgres.log");
    }

    private List<String> postmaster() throws IOException {
        try {
            return Files.readAllLines(path.resolve("postgres").resolve("postmaster.pid"));
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }
}
