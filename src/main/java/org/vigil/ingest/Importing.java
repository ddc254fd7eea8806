package org.vigil.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.vigil.news.Newsroom;
import org.vigil.shared.Actor;

/**
 * Imports files, 200 stories to a transaction. Nothing depends on the run itself; one that is cut off goes on where it
 * was, and one that is done again finds everything unchanged.
 */
@Service
public class Importing {

    private static final Actor BY = Actor.system("import");

    private final Formats formats;
    private final Batches batches;
    private final Keeping keeping;
    private final Newsroom newsroom;
    private final Clock clock;
    private final TransactionOperations transactions;

    Importing(Batches batches, Keeping keeping, Newsroom newsroom, Clock clock, TransactionOperations transactions) {
        this.formats = new Formats(List.of(new TextCapture(clock)));
        this.batches = batches;
        this.keeping = keeping;
        this.newsroom = newsroom;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Decides everything as {@link #run} would and takes it all back, so that a person sees beforehand what would come of it. */
    public BatchReport rehearse(ImportRequest request, Progress progress) {
        return java.util.Objects.requireNonNull(transactions.execute(status -> {
            status.setRollbackOnly();
            return run(request.unpublished(), progress);
        }));
    }

    /** Imports what is asked for and answers what came of it. Refuses what can't be meant before it reads a story. */
    public BatchReport run(ImportRequest request, Progress progress) {
        var language = language(request);
        var stream = stream(request);
        var sources = SourceFiles.below(request.paths());
        var batch = batches.open(request, language, stream, BY, clock.instant());
        var place = new Keeping.Place(batch, language, request.publish(), BY);
        try (var reading = new Reading(sources, batches.finished(batch), formats, new PageStreams(stream, newsroom))) {
            keepAll(reading, place, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        batches.finish(batch, clock.instant());
        if (request.publish()) {
            batches.published(batch, clock.instant());
        }
        return batches.report(batches.find(batch).orElseThrow());
    }

    private String language(ImportRequest request) {
        var language = request.language() == null ? newsroom.firstLanguage() : request.language();
        if (!List.of(Locale.getISOLanguages()).contains(language)) {
            throw new ImportUnfit("--language is '" + language + "', expected an ISO 639 code such as en or ar");
        }
        return language;
    }

    private @Nullable UUID stream(ImportRequest request) {
        if (request.stream() == null) {
            return null;
        }
        return newsroom.streamNamed(request.stream())
                .orElseThrow(() -> new ImportUnfit("--stream is '" + request.stream() + "', expected one of "
                        + String.join(", ", newsroom.streamAddresses())));
    }

    /** While a handful is kept the next one is read, so that PostgreSQL and this program work at the same time. */
    private void keepAll(Reading reading, Keeping.Place place, Progress progress) {
        var ranks = new Ranks();
        var done = 0L;
        try (var ahead = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("import-reading").factory())) {
            var handful = reading.next();
            while (!handful.isEmpty()) {
                var counted = reading.counted();
                var next = handful.isHeavy() ? null : CompletableFuture.supplyAsync(reading::next, ahead);
                keeping.keep(handful, ranks, place);
                done += handful.places();
                progress.at(done, counted);
                handful = next == null ? reading.next() : next.join();
            }
        }
    }
}
