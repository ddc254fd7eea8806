package org.vigil.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What all measurements share: the folder, the ports, the table, and the way into the program, which is {@code enter}.
 */
record Bench(BenchFolder folder, int port, boolean quick, Table table, Supplier<ConfigurableApplicationContext> enter) {

    static final int ROUNDS = 5;

    RunningVigil serve(int onPort, Map<String, String> settings, Cores.Pin pin)
            throws IOException, InterruptedException {
        return RunningVigil.serving(Program.running(), folder.path(), onPort, settings, pin);
    }

    void vacuum() throws IOException, SQLException {
        try (var connection = folder.administrator();
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    /** The length of one round. */
    long seconds() {
        return quick ? 2 : 5;
    }

    static double median(double[] values) {
        var sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static void pause(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }
}
