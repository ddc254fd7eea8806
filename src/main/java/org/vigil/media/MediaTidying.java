package org.vigil.media;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.vigil.shared.Job;

/** Removes the files of pictures that never came to be: nobody could find them, and an original is nothing to forget. */
@Component
class MediaTidying implements Job {

    private static final Duration LEFT = Duration.ofDays(1);

    private final Leftovers leftovers;

    MediaTidying(Leftovers leftovers) {
        this.leftovers = leftovers;
    }

    @Override
    public String name() {
        return "media.tidy";
    }

    @Override
    public Duration rhythm() {
        return Duration.ofDays(1);
    }

    @Override
    public String run() {
        return "%d files without a picture removed".formatted(leftovers.remove(LEFT));
    }
}
