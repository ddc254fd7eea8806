package org.vigil;

import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.vigil.ingest.BatchReport;
import org.vigil.ingest.Outcome;

/** Writes batches for the person at the terminal. */
final class BatchPrint {

    private BatchPrint() {}

    static void list(List<BatchReport> batches) {
        if (batches.isEmpty()) {
            System.out.println("Nothing has been imported yet.");
            return;
        }
        System.out.printf(
                "%5s  %-17s  %-10s  %9s  %9s  %9s  %9s%n",
                "batch", "begun (UTC)", "state", "created", "updated", "unchanged", "rejected");
        for (var batch : batches) {
            System.out.printf(
                    "%5d  %-17s  %-10s  %9d  %9d  %9d  %9d%n",
                    batch.number(),
                    batch.startedAt().atOffset(ZoneOffset.UTC).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES),
                    state(batch),
                    batch.count(Outcome.CREATED),
                    batch.count(Outcome.UPDATED),
                    batch.count(Outcome.UNCHANGED),
                    batch.count(Outcome.REJECTED));
        }
    }

    static void summary(BatchReport batch, boolean dryRun) {
        System.out.println(dryRun ? "Dry run: nothing was kept." : "Batch " + batch.number() + ", " + state(batch));
        System.out.printf(
                "  files    %d%s%n",
                batch.files(),
                batch.refusedFiles().isEmpty()
                        ? ""
                        : ", of which " + batch.refusedFiles().size() + " not read");
        System.out.printf(
                "  stories  %d created, %d updated, %d unchanged, %d rejected%n",
                batch.count(Outcome.CREATED),
                batch.count(Outcome.UPDATED),
                batch.count(Outcome.UNCHANGED),
                batch.count(Outcome.REJECTED));
        lines("Not read", batch.refusedFiles());
        lines("Rejected", batch.rejected());
        lines("Worth a look", batch.remarks());
        if (!dryRun && batch.state() == BatchReport.State.TO_REVIEW && batch.brought() > 0) {
            System.out.printf(
                    "%nNobody but you has seen it yet:%n  ./vigil import show %1$d%n  ./vigil import publish %1$d%n  ./vigil import discard %1$d%n",
                    batch.number());
        }
    }

    private static void lines(String title, List<BatchReport.Line> lines) {
        if (lines.isEmpty()) {
            return;
        }
        System.out.println(title + ":");
        for (var line : lines) {
            System.out.println("  " + line.file() + (line.line() == 0 ? "" : ":" + line.line()) + "  " + line.text());
        }
    }

    private static String state(BatchReport batch) {
        return switch (batch.state()) {
            case CUT_OFF -> "cut off";
            case TO_REVIEW -> "to review";
            case PUBLISHED -> "published";
            case DISCARDED -> "discarded";
        };
    }
}
