package org.vigil.audit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.vigil.shared.Actor;

/**
 * Gives the log away as a file, oldest entry first, a thousand in memory at a time. That it was given away is itself an
 * entry, written before, so that a file of everything ends with who took it.
 */
@Service
public class Exporting {

    private static final int MOST = 1000;
    private static final int HANDFUL = 1_000;

    private final AuditEntries entries;
    private final AuditLog log;
    private final TransactionOperations transactions;

    Exporting(AuditEntries entries, AuditLog log, TransactionOperations transactions) {
        this.entries = entries;
        this.log = log;
        this.transactions = transactions;
    }

    /** For tables: RFC 4180, with the names of the columns. */
    public void csv(AuditSearch search, Actor by, OutputStream out) throws IOException {
        export("csv", Csv.HEAD, Csv::line, search, by, out);
    }

    /** For programs, and to verify: one JSON object a line. */
    public void jsonl(AuditSearch search, Actor by, OutputStream out) throws IOException {
        export("jsonl", "", JsonLine::of, search, by, out);
    }

    private void export(
            String format,
            String head,
            Function<AuditEntry, String> line,
            AuditSearch search,
            Actor by,
            OutputStream out)
            throws IOException {
        transactions.executeWithoutResult(status -> log.record(by, exported(format, search)));
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(head);
        var handful = entries.after(Long.MIN_VALUE, search, HANDFUL);
        while (!handful.isEmpty()) {
            for (var entry : handful) {
                writer.write(line.apply(entry));
            }
            handful = entries.after(handful.getLast().seq(), search, HANDFUL);
        }
        writer.flush();
    }

    /** What was looked for is said as far as it is ids and days: somebody may have typed a name. */
    private Act exported(String format, AuditSearch search) {
        var act = Act.of("audit.exported").with("format", format);
        act = search.actor() == null ? act : act.with("actor", known(search.actor(), entries.actors(MOST)));
        act = search.act() == null ? act : act.with("act", known(search.act(), entries.acts(MOST)));
        act = search.subject() == null ? act : act.with("subject", id(search.subject()));
        act = search.first() == null ? act : act.with("first", search.first());
        return search.last() == null ? act : act.with("last", search.last());
    }

    /** What is looked for by its beginning counts if something begins so. */
    private static String known(String sought, List<String> there) {
        var begins = sought.endsWith(".") && there.stream().anyMatch(one -> one.startsWith(sought));
        return begins || there.contains(sought) ? sought : id(sought);
    }

    private static String id(String sought) {
        try {
            return UUID.fromString(sought).toString();
        } catch (IllegalArgumentException e) {
            return "?";
        }
    }
}
