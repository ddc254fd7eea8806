package org.vigil.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.vigil.database.Postgres.Outcome;

/**
 * PostgreSQL's folder and the life of the server on it: made, started, stopped. Only the holder of the data folder's lock
 * may call this.
 */
final class Cluster {

    static final String OWNER = "vigil";
    static final String READER = "vigil_reader";
    static final String SUPERUSER = "postgres";
    static final String DATABASE = "vigil";

    private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
    private static final String MAJOR = "18";
    private static final int ROOM_FOR_A_NEW_ONE = 200;

    /** Stands in postgresql.conf, where an administrator may change it. */
    private static final Map<String, String> MODEST = Map.of(
            "shared_buffers", "128MB",
            "max_connections", "60",
            "jit", "off",
            "timezone", "UTC",
            "log_timezone", "UTC");

    /**
     * Stands on the command line, where nothing can change it. The last lines keep what people wrote out of the log: a
     * violated constraint would quote the row.
     */
    private static final Map<String, String> FIXED = Map.of(
            "fsync", "on",
            "synchronous_commit", "on",
            "full_page_writes", "on",
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "''",
            "password_encryption", "scram-sha-256",
            "log_checkpoints", "off",
            "log_error_verbosity", "terse",
            "log_min_error_statement", "panic");

    private final DataFolder folder;
    private final Path path;
    private final Postgres programs;
    private final Map<String, String> settings;

    Cluster(DataFolder folder, Postgres programs, Map<String, String> settings) {
        this.folder = folder;
        this.path = folder.postgres();
        this.programs = programs;
        this.settings = settings;
    }

    /** Starts the server, after making the cluster if there is none and stopping a server that a crash left behind; the port is returned. */
    int start() throws IOException {
        makeUnlessThere();
        requireMajor();
        stop();
        mendPasswords();
        return startOnFreePort();
    }

    /** Stops the server, whoever started it: running transactions are rolled back, what was committed is kept. */
    void stop() throws IOException {
        var postmaster = Postmaster.of(path);
        if (postmaster.isEmpty()) {
            Files.deleteIfExists(Postmaster.file(path));
        } else if (postmaster.get().worksOn(path)) {
            shutDown(postmaster.get());
        } else if (postmaster.get().alive()) {
            // PostgreSQL itself asks only whether the number is taken and would refuse to start.
            Files.deleteIfExists(Postmaster.file(path));
        }
    }

    /** A new cluster is made beside its place and moved there whole, so that one killed in the making is simply made again. */
    private void makeUnlessThere() throws IOException {
        if (Files.exists(path)) {
            return;
        }
        folder.requireRoom(ROOM_FOR_A_NEW_ONE);
        LOG.info("Making a new database in {}", path);
        var making = path.resolveSibling("postgres.making");
        FileSystemUtils.deleteRecursively(making);
        initialise(making);
        alone(making, roles());
        alone(making, database());
        Files.move(making, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(Path making) throws IOException {
        var passwords = folder.passwords();
        passwords.make(SUPERUSER);
        var arguments = new ArrayList<>(List.of(
                "--pgdata=" + making,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwords.file(SUPERUSER),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions"));
        MODEST.forEach((name, value) -> arguments.add("--set=%s=%s".formatted(name, value)));
        require(programs.run("initdb", arguments), "made");
    }

    private List<String> roles() {
        var passwords = folder.passwords();
        return List.of(
                "do $$ begin if to_regrole('%s') is null then create role %1$s; end if; end $$".formatted(OWNER),
                "do $$ begin if to_regrole('%s') is null then create role %1$s; end if; end $$".formatted(READER),
                "alter role %s login password '%s'".formatted(SUPERUSER, passwords.make(SUPERUSER)),
                "alter role %s login password '%s'".formatted(OWNER, passwords.make(OWNER)),
                "alter role %s login password '%s'".formatted(READER, passwords.make(READER)),
                "alter role %s set default_transaction_read_only = on".formatted(READER));
    }

    private static List<String> database() {
        var rights = new ArrayList<String>();
        rights.add("create database %s owner %s".formatted(DATABASE, OWNER));
        rights.add("revoke all on database postgres, template1 from public");
        rights.addAll(rights(DATABASE));
        return rights;
    }

    /** Who may enter a database: its owner and readers, who may not even make a temporary table. */
    static List<String> rights(String database) {
        return List.of(
                "revoke all on database %s from public".formatted(database),
                "grant connect on database %s to %s".formatted(database, READER));
    }

    private void requireMajor() throws IOException {
        var version = path.resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new DatabaseUnusable("%s is not a PostgreSQL folder: PG_VERSION is missing".formatted(path));
        }
        var major = Files.readString(version).strip();
        if (!major.equals(MAJOR)) {
            throw new DatabaseUnusable(
                    "%s was written by PostgreSQL %s and this program brings PostgreSQL %s: make a backup with the Vigil that wrote it and restore it into a new folder"
                            .formatted(path, major, MAJOR));
        }
    }

    /** A lost password file is no lost database: whoever owns the folder may set new ones. */
    private void mendPasswords() throws IOException {
        var passwords = folder.passwords();
        if (!List.of(SUPERUSER, OWNER, READER).stream().allMatch(passwords::has)) {
            alone(path, roles());
        }
    }

    /** Runs statements, one a line, without a server and so without a password or a port. */
    private void alone(Path cluster, List<String> statements) throws IOException {
        var arguments = List.of(
                "--single",
                "-D",
                cluster.toString(),
                "-c",
                "exit_on_error=true",
                "-c",
                "log_min_error_statement=panic",
                SUPERUSER);
        require(programs.run("postgres", arguments, String.join("\n", statements) + "\n"), "prepared");
    }

    private int startOnFreePort() throws IOException {
        keepPreviousLog();
        var port = freePort();
        var outcome = startOn(port);
        for (var attempt = 1; !outcome.good() && portWasTaken() && attempt < 5; attempt++) {
            port = freePort();
            outcome = startOn(port);
        }
        if (!outcome.good()) {
            stop();
            throw new DatabaseUnusable("PostgreSQL did not start on %s; %s says:%n%s%s"
                    .formatted(path, folder.postgresLog(), lastWords(), ifFull(lastWords())));
        }
        return port;
    }

    private Outcome startOn(int port) throws IOException {
        var options = new ArrayList<String>();
        options.add("-p " + port);
        settings.forEach((name, value) -> options.add("-c %s=%s".formatted(name, value)));
        FIXED.forEach((name, value) -> {
            if (!settings.containsKey(name)) {
                options.add("-c %s=%s".formatted(name, value));
            }
        });
        return programs.run(
                "pg_ctl",
                List.of(
                        "start",
                        "--pgdata=" + path,
                        "--log=" + folder.postgresLog(),
                        "--options=" + String.join(" ", options),
                        "--wait",
                        "--timeout=600"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean portWasTaken() throws IOException {
        return lastWords().contains("could not bind");
    }

    private void shutDown(Postmaster postmaster) throws IOException {
        for (var mode : List.of("fast", "immediate")) {
            var outcome = programs.run(
                    "pg_ctl", List.of("stop", "--pgdata=" + path, "--mode=" + mode, "--wait", "--timeout=120"));
            if (outcome.good() || !postmaster.worksOn(path)) {
                return;
            }
            LOG.warn("PostgreSQL (pid {}) did not stop: {}", postmaster.pid(), outcome.output());
        }
        throw new DatabaseUnusable("PostgreSQL (pid %d) on %s does not stop".formatted(postmaster.pid(), path));
    }

    private void keepPreviousLog() throws IOException {
        var log = folder.postgresLog();
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("postgres.previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private String lastWords() throws IOException {
        try {
            var lines = new String(Files.readAllBytes(folder.postgresLog()), UTF_8)
                    .lines()
                    .toList();
            return lines.stream().skip(Math.max(0, lines.size() - 8)).collect(Collectors.joining("\n"));
        } catch (NoSuchFileException e) {
            return "(nothing)";
        }
    }

    private void require(Outcome outcome, String done) {
        if (!outcome.good()) {
            throw new DatabaseUnusable("the database in %s could not be %s:%n%s%s"
                    .formatted(path, done, outcome.output(), ifFull(outcome.output())));
        }
    }

    private static String ifFull(String words) {
        return words.contains("No space left") ? "\nThe disk is full: make room and start again." : "";
    }
}
