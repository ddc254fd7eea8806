package org.vigil.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.vigil.body.InvalidBody;
import org.vigil.news.Newsroom;
import org.vigil.shared.Actor;

/**
 * Imports files: each is read once to learn what its pages say of their streams, and once more to keep its stories, 200
 * to a transaction. Nothing depends on the run itself; one that is cut off goes on where it was, and one that is done
 * again finds everything unchanged.
 */
@Service
public class Importing {

    private static final Actor BY = Actor.system("import");
    private static final int HANDFUL = 200;
    private static final int HANDFUL_CHARACTERS = 4_000_000;

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
        var number = 0;
        for (var source : sources) {
            read(source, new Keeping.Place(batch, ++number, language, request.publish(), BY), stream, progress);
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

    private void read(SourceFiles.Source source, Keeping.Place place, @Nullable UUID stream, Progress progress) {
        try {
            var file = source.path();
            if (source.refusal() != null) {
                batches.begin(place.batch(), place.file(), file.toString(), null, 0);
                batches.refuse(place.batch(), place.file(), source.refusal());
                return;
            }
            if (!batches.begin(place.batch(), place.file(), file.toString(), Survey.sha256(file), Files.size(file))) {
                return;
            }
            var survey = Survey.of(formats.open(file));
            try (var capture = formats.open(file)) {
                var pages = new PageStreams(survey, stream, newsroom);
                new Reading(capture, survey.stories(), pages, place, progress).run();
            }
        } catch (UnknownFormat e) {
            batches.refuse(place.batch(), place.file(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            batches.refuse(place.batch(), place.file(), "can't be read: " + SourceFiles.reason(e));
        }
        batches.finishFile(place.batch(), place.file(), clock.instant());
    }

    /** One file on its way in. */
    private final class Reading {

        private final Capture capture;
        private final long stories;
        private final PageStreams pages;
        private final Keeping.Place place;
        private final Progress progress;
        private final Headlines headlines = new Headlines();
        private final Ranks ranks = new Ranks();
        private final List<Candidate> candidates = new ArrayList<>();
        private final List<ImportItem> rejected = new ArrayList<>();
        private long characters;
        private long done;

        Reading(Capture capture, long stories, PageStreams pages, Keeping.Place place, Progress progress) {
            this.capture = capture;
            this.stories = stories;
            this.pages = pages;
            this.place = place;
            this.progress = progress;
        }

        void run() throws IOException {
            for (var found = capture.next(); found.isPresent(); found = capture.next()) {
                switch (found.get()) {
                    case FoundStory story -> take(story);
                    case Refused refused -> rejected.add(ImportItem.rejected(refused.line(), refused.reason()));
                    case FoundPage page -> {
                        // the survey has told
                    }
                }
                if (candidates.size() + rejected.size() >= HANDFUL || characters > HANDFUL_CHARACTERS) {
                    keep();
                }
            }
            keep();
        }

        private void take(FoundStory story) {
            try {
                candidates.add(Candidate.of(story, headlines, pages.of(story.page())));
                characters +=
                        story.paragraphs().stream().mapToLong(String::length).sum();
            } catch (InvalidBody e) {
                rejected.add(ImportItem.rejected(story.line(), "The text can't be kept: " + e.getMessage()));
            }
        }

        private void keep() {
            if (candidates.isEmpty() && rejected.isEmpty()) {
                return;
            }
            keeping.keep(candidates, rejected, ranks, place);
            done += candidates.size() + rejected.size();
            candidates.clear();
            rejected.clear();
            characters = 0;
            progress.at(done, stories);
        }
    }
}
