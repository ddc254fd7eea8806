package org.vigil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

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

    List<ProcessHandle> postgres() throws IOException {
        var postmaster = ProcessHandle.of(Long.parseLong(postmaster().getFirst().strip()));
        return postmaster.stream()
                .flatMap(
                        parent -> java.util.stream.Stream.concat(java.util.stream.Stream.of(parent), parent.children()))
                .toList();
    }

    Path postgresLog() {
        return path.resolve("postgres.log");
    }

    private List<String> postmaster() throws IOException {
        return Files.readAllLines(path.resolve("postgres").resolve("postmaster.pid"));
    }
}
