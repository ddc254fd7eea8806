package org.vigil.writing;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.media.MediaLibrary;
import org.vigil.news.StoryText;
import org.vigil.shared.NotFound;

/** Saves what somebody sent from the editor, where they may: in the stream the story is in, and the one it goes to. */
@Component
class Saving {

    private final DeskStories stories;
    private final RelatedStories related;
    private final MediaLibrary pictures;
    private final Writing writing;

    Saving(DeskStories stories, RelatedStories related, MediaLibrary pictures, Writing writing) {
        this.stories = stories;
        this.related = related;
        this.pictures = pictures;
        this.writing = writing;
    }

    Draft save(UUID id, ManuscriptForm form, Viewer viewer) {
        var story = stories.get(id, viewer).requireWritableBy(viewer);
        var draft = story.draft().orElseThrow(() -> new NotFound("draft of story " + id));
        var before = draft.manuscript();
        var sets = related.sets(form.related(), before.related(), story, viewer);
        var lookedUp = new ManuscriptForm.LookedUp(sets, this::picture);
        var manuscript = form.manuscript(before, lookedUp);
        if (!isOpen(story, manuscript.stream(), viewer)) {
            throw new FormRefused("stream", "write.wrong.stream");
        }
        return writing.save(id, manuscript, form.save(), viewer.actor());
    }

    /** Makes an earlier text the draft's again: in its stream where they may write there, else in the one it is in. */
    void restore(UUID id, int revision, Writing.Save save, Viewer viewer) {
        var story = stories.get(id, viewer).requireWritableBy(viewer);
        writing.restore(id, revision, stream -> isOpen(story, stream, viewer), save, viewer.actor());
    }

    private Optional<StoryText.LeadPicture> picture(String hash) {
        return pictures.find(hash)
                .map(found -> new StoryText.LeadPicture(
                        hash,
                        found.words().alt(),
                        found.words().caption(),
                        found.words().credit()));
    }

    private static boolean isOpen(DeskStory story, @Nullable UUID stream, Viewer viewer) {
        return DeskStory.allows(viewer, Permission.WRITE, stream)
                || story.translates().isPresent() && DeskStory.allows(viewer, Permission.TRANSLATE, stream);
    }
}
