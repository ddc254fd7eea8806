package org.vigil.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;

/** What Linux tells of a process in {@code /proc}; on other systems there is nothing to tell. */
record Proc(long pid) {

    private static final long TICK_MILLIS = 10;

    /** Processor time used so far, by all its threads. */
    Duration cpu() throws IOException {
        return ticks(11, 12);
    }

    /** The same of those of its children that have ended. */
    Duration cpuOfEnded() throws IOException {
        return ticks(13, 14);
    }

    private Duration ticks(int first, int second) throws IOException {
        var stat = read("stat");
        if (stat.isEmpty()) {
            return Duration.ZERO;
        }
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return Duration.ofMillis((Long.parseLong(fields[first]) + Long.parseLong(fields[second])) * TICK_MILLIS);
    }

    /** The most memory it ever had at once, in bytes. */
    OptionalLong peak() throws IOException {
        return kilobytes(read("status"), "VmHWM:");
    }

    /** Its memory now, with what it shares divided among the sharers, in bytes. */
    OptionalLong share() throws IOException {
        return kilobytes(read("smaps_rollup"), "Pss:");
    }

    private static OptionalLong kilobytes(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst();
    }

    private String read(String file) throws IOException {
        try {
            return Files.readString(Path.of("/proc/%d/%s".formatted(pid, file)));
        } catch (NoSuchFileException e) {
            return "";
        }
    }
}
