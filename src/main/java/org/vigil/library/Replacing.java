package org.vigil.library;

import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.body.PictureWords;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.media.MediaLibrary;
import org.vigil.news.Drafting;
import org.vigil.news.Publishing;
import org.vigil.news.StoryFile;
import org.vigil.news.StoryText;
import org.vigil.shared.Refusal;
import org.vigil.writing.DeskStories;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Obstacle;
import org.vigil.writing.Writing;

/** Puts another picture in the place of one in all stories that show it, drafts and what readers see alike: all, or none. */
@Service
class Replacing {

    private final MediaLibrary library;
    private final DeskStories stories;
    private final Means means;
    private final AuditLog audit;

    /** How the words of stories are changed, and what may stand in the way. */
    @Component("replacingMeans")
    record Means(StoryFile file, Writing writing, Drafting drafting, Publishing publishing, List<Obstacle> obstacles) {}

    Replacing(MediaLibrary library, DeskStories stories, Means means, AuditLog audit) {
        this.library = library;
        this.stories = stories;
        this.means = means;
        this.audit = audit;
    }

    /** Answers in how many stories. Readers are not told that these were updated: what they say is the same. */
    @Transactional
    int replace(String hash, PictureWords other, Viewer viewer) {
        library.get(hash);
        var shown = library.get(other.media());
        if (shown.expired() || shown.words().hideFaces()) {
            throw new NotReplaced("not-shown");
        }
        var users = new TreeSet<>(library.stories(hash));
        for (var id : users) {
            requireAllowed(stories.get(id), viewer);
        }
        for (var id : users) {
            replace(stories.get(id), hash, other, viewer);
        }
        audit.record(
                viewer.actor(),
                Act.of("picture.replaced", hash).with("with", other.media()).with("stories", users.size()));
        return users.size();
    }

    private void requireAllowed(DeskStory story, Viewer viewer) {
        if (!story.allows(viewer, Permission.PUBLISH)) {
            throw new NotReplaced("not-yours");
        }
        for (var obstacle : means.obstacles()) {
            try {
                obstacle.requireDiscardable(story.id());
            } catch (Refusal held) {
                throw new NotReplaced("held");
            }
        }
    }

    private void replace(DeskStory story, String hash, PictureWords other, Viewer viewer) {
        var id = story.id();
        if (story.draft().isPresent()) {
            means.writing().replacePicture(id, hash, other, viewer.actor());
        }
        var live = story.facts().live();
        var latest = means.file().version(id, story.facts().latest());
        if (live != null && changes(means.file().version(id, live), hash, other)) {
            revise(id, means.file().version(id, live), hash, other, viewer);
            means.publishing().publishSilently(id, viewer.actor());
            // What waits to be published, as an import that is being reviewed does, stays the newest.
            if (live != story.facts().latest()) {
                revise(id, latest, hash, other, viewer);
            }
        } else if (changes(latest, hash, other)) {
            revise(id, latest, hash, other, viewer);
        }
    }

    private static boolean changes(StoryText text, String hash, PictureWords other) {
        return !text.replacing(hash, other).equals(text);
    }

    private void revise(UUID story, StoryText text, String hash, PictureWords other, Viewer viewer) {
        means.drafting().revise(story, text.replacing(hash, other), viewer.actor());
    }
}
