package org.vigil.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import org.vigil.body.InvalidBody;
import org.vigil.headline.Headlines;

/**
 * Files on their way in, a handful of stories at a time. Each file is read once to learn what its pages say of their streams, and
 * once more for its stories. One thread at a time may ask.
 */
final class Reading implements Closeable {

    private final Queue<SourceFiles.Source> sources;
    private final Map<Integer, String> finished;
    private final Formats formats;
    private final PageStreams streams;
    private final Headlines headlines = new Headlines();
    private int number;
    private long counted;
    private @Nullable Open open;
    private @Nullable Candidate left;

    /** The file that is being read. */
    private record Open(ImportFile file, Survey survey, Capture capture) {}

    /** Empties {@code sources}. {@code finished} are the files that need not be read again, by number, with their hash. */
    Reading(Queue<SourceFiles.Source> sources, Map<Integer, String> finished, Formats formats, PageStreams streams) {
        this.sources = sources;
        this.finished = finished;
        this.formats = formats;
        this.streams = streams;
    }

    /** The next stories; empty at the end of the last file. */
    Handful next() {
        var handful = new Handful();
        if (left != null) {
            handful.add(left);
            left = null;
        }
        while (left == null && !handful.isFull() && (open != null || !sources.isEmpty())) {
            if (open == null) {
                begin(sources.remove(), handful);
            } else {
                read(open, handful);
            }
        }
        if (open != null) {
            handful.note(open.file());
        }
        return handful;
    }

    /** How many stories there are in the files that were begun. */
    long counted() {
        return counted;
    }

    private void begin(SourceFiles.Source source, Handful handful) {
        var file = ImportFile.begun(++number, source.path(), null, 0);
        if (source.refusal() != null) {
            handful.note(file.done(source.refusal()));
            return;
        }
        try {
            var sha256 = Survey.sha256(file.path());
            if (sha256.equals(finished.get(number))) {
                return;
            }
            file = ImportFile.begun(number, file.path(), sha256, Files.size(file.path()));
            var survey = Survey.of(formats.open(file.path()));
            open = new Open(file, survey, formats.open(file.path()));
            counted += survey.stories();
        } catch (UnknownFormat e) {
            handful.note(file.done(String.valueOf(e.getMessage())));
        } catch (IOException e) {
            handful.note(file.done(unreadable(e)));
        }
    }

    private void read(Open from, Handful handful) {
        try {
            var found = from.capture().next();
            if (found.isPresent()) {
                take(found.get(), from, handful);
            } else {
                end(from, null, handful);
            }
        } catch (IOException e) {
            end(from, unreadable(e), handful);
        }
    }

    private static String unreadable(IOException e) {
        return "can't be read: " + SourceFiles.reason(e);
    }

    private void end(Open read, @Nullable String refusal, Handful handful) {
        open = null;
        handful.note(read.file().done(refusal));
        try {
            read.capture().close();
        } catch (IOException nothingIsLost) {
            // what there was to read has been read
        }
    }

    private void take(Found found, Open from, Handful handful) {
        var file = from.file().number();
        switch (found) {
            case FoundStory story -> take(story, from, handful);
            case Refused refused -> handful.reject(ImportItem.rejected(file, refused.line(), refused.reason()));
            case FoundPage page -> {
                // the survey has told
            }
        }
    }

    private void take(FoundStory story, Open from, Handful handful) {
        var file = from.file().number();
        try {
            var stream = streams.of(from.survey().page(story.page()));
            var candidate = Candidate.of(file, story, headlines, stream);
            if (handful.takes(candidate)) {
                handful.add(candidate);
            } else {
                left = candidate;
            }
        } catch (InvalidBody e) {
            handful.reject(ImportItem.rejected(file, story.line(), "The text can't be kept: " + e.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.capture().close();
        }
    }
}
