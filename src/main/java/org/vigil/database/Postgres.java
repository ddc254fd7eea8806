package org.vigil.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL's own programs: {@code initdb}, {@code pg_ctl} and {@code postgres}. */
final class Postgres {

    private final Path home;

    Postgres(Path home) {
        this.home = home;
    }

    /** What a program left behind: its exit code and all it said. */
    record Outcome(int code, String output) {

        boolean good() {
            return code == 0;
        }
    }

    Outcome run(String program, List<String> arguments) throws IOException {
        return run(program, arguments, "");
    }

    Outcome run(String program, List<String> arguments, String input) throws IOException {
        var command = new ArrayList<>(wayOutOfRoot());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return finish(command, input);
    }

    /** PostgreSQL refuses to run as root. In a user namespace of its own, root is nobody, and may still write root's files. */
    private static List<String> wayOutOfRoot() throws IOException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (!canUnshare()) {
            throw new DatabaseUnusable(
                    "PostgreSQL does not run as root, and this machine gives root no user namespace: start Vigil as an ordinary user, or name a PostgreSQL in VIGIL_DATABASE_URL");
        }
        return List.of("unshare", "--user");
    }

    private static boolean canUnshare() throws IOException {
        try {
            return finish(List.of("unshare", "--user", "true"), "").good();
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            return false;
        }
    }

    private static Outcome finish(List<String> command, String input) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("TZ", "UTC");
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        try (var in = process.getOutputStream();
                var out = process.getInputStream()) {
            in.write(input.getBytes(UTF_8));
            in.close();
            var output = new String(out.readAllBytes(), UTF_8).strip();
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + command);
        }
    }
}
