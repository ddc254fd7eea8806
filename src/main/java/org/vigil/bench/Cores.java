package org.vigil.bench;

import java.io.IOException;
import java.util.List;

/** Who runs on which core, so that what is measured and who measures do not take turns on one. */
final class Cores {

    /** What goes before a command to keep it on its core. */
    record Pin(List<String> prefix) {
        static final Pin NONE = new Pin(List.of());
    }

    private static final boolean POSSIBLE =
            Runtime.getRuntime().availableProcessors() > 1 && runs(List.of("taskset", "-c", "0", "true"));

    private Cores() {}

    static boolean canPin() {
        return POSSIBLE;
    }

    /** The core of what is measured. */
    static Pin server() {
        return POSSIBLE ? new Pin(List.of("taskset", "-c", "0")) : Pin.NONE;
    }

    /** The core of who measures. */
    static Pin beside() {
        return POSSIBLE ? new Pin(List.of("taskset", "-c", "1")) : Pin.NONE;
    }

    /** Keeps this process off the server's core while the work runs. */
    static void beside(Work work) throws IOException, InterruptedException {
        moveTo("1");
        try {
            work.run();
        } finally {
            moveTo("0-" + (Runtime.getRuntime().availableProcessors() - 1));
        }
    }

    /** Something to do. */
    interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static final String SELF = Long.toString(ProcessHandle.current().pid());

    private static void moveTo(String cores) {
        if (POSSIBLE) {
            runs(List.of("taskset", "-a", "-p", "-c", cores, SELF));
        }
    }

    private static boolean runs(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
