package org.vigil.ingest;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.shared.Actor;

/** What a person does with an imported batch: look at it, publish it, or discard it. */
@Service
public class Reviewing {

    private static final int HANDFUL = 200;

    private final Batches batches;
    private final Identities identities;
    private final Keeping.Newsdesk desk;
    private final AuditLog audit;
    private final Clock clock;
    private final TransactionOperations transactions;

    Reviewing(
            Batches batches,
            Identities identities,
            Keeping.Newsdesk desk,
            AuditLog audit,
            Clock clock,
            TransactionOperations transactions) {
        this.batches = batches;
        this.identities = identities;
        this.desk = desk;
        this.audit = audit;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** The newest batches first. */
    public List<BatchReport> all() {
        return batches.all().stream().map(batches::report).toList();
    }

    public BatchReport show(int batch) {
        return batches.report(get(batch));
    }

    /** One line for each of the first stories of a batch: what came of it, and its headline. */
    public List<String> stories(int batch, int limit) {
        return batches.items(batch, limit).stream()
                .map(item -> "%-9s  %s"
                        .formatted(item.outcome().word(), item.headline() == null ? item.remark() : item.headline()))
                .toList();
    }

    /** Shows the stories of a batch to readers. Done again it changes nothing; cut off, it goes on when done again. */
    public BatchReport publish(int number, Actor by, Progress progress) {
        return publish(number, by, progress, UnaryOperator.identity());
    }

    /** The same for those that {@code which} answers of a handful, within the transaction in which they are shown. */
    public BatchReport publish(int number, Actor by, Progress progress, UnaryOperator<List<UUID>> which) {
        var batch = get(number);
        var published = new LongAdder();
        switch (batch.state()) {
            case CUT_OFF ->
                throw new BatchUnfit("batch " + number
                        + " was cut off while it was read; run the same import again, then publish it");
            case DISCARDED -> throw new BatchUnfit("batch " + number + " was discarded; import the files again");
            case PUBLISHED, TO_REVIEW ->
                forEachHandful(number, progress, stories -> {
                    var shown = which.apply(stories);
                    if (!shown.isEmpty()) {
                        desk.publishing().publishQuietly(shown, by);
                        published.add(shown.size());
                    }
                });
        }
        transactions.executeWithoutResult(status -> {
            batches.published(number, clock.instant());
            audit.record(by, Act.of("batch.published", number).with("count", published));
        });
        return show(number);
    }

    /** Removes what a batch brought that nobody has seen yet; refuses once it is published. */
    public BatchReport discard(int number, Actor by, Progress progress) {
        return discard(number, by, progress, UnaryOperator.identity());
    }

    /** The same for those that {@code which} answers of a handful; the others stay. */
    public BatchReport discard(int number, Actor by, Progress progress, UnaryOperator<List<UUID>> which) {
        var batch = get(number);
        if (batch.state() == BatchReport.State.PUBLISHED) {
            throw new BatchUnfit(
                    "batch " + number + " is published; its stories can only be withdrawn, one by one, with a note");
        }
        var discarded = new LongAdder();
        forEachHandful(number, progress, stories -> discarded.add(discard(which.apply(stories), by)));
        transactions.executeWithoutResult(status -> {
            batches.discarded(number, clock.instant());
            audit.record(by, Act.of("batch.discarded", number).with("count", discarded));
        });
        return show(number);
    }

    private int discard(List<UUID> stories, Actor by) {
        var gone = desk.drafting().discard(stories, by);
        identities.forget(gone);
        desk.drafting().revert(stories);
        return gone.size();
    }

    private void forEachHandful(int batch, Progress progress, java.util.function.Consumer<List<UUID>> act) {
        var of = (long) batches.report(get(batch)).brought();
        var done = 0L;
        for (var place = Batches.Position.START; place != null; ) {
            var brought = batches.brought(batch, place, HANDFUL);
            if (!brought.stories().isEmpty()) {
                transactions.executeWithoutResult(status -> act.accept(brought.stories()));
            }
            done += brought.stories().size();
            progress.at(done, of);
            place = brought.next();
        }
    }

    private Batches.Batch get(int batch) {
        return batches.find(batch).orElseThrow(() -> new BatchUnfit("there is no batch " + batch));
    }
}
