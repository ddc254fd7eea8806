package org.vigil.writing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Permission;
import org.vigil.desk.PersonNames;
import org.vigil.desk.Viewer;
import org.vigil.lock.EditLock;
import org.vigil.lock.Locking;
import org.vigil.shared.Actor;

/** Hears from open windows who is writing, and tells them whether they still are. */
@Controller
class LockController {

    private final DeskStories stories;
    private final Locking locking;
    private final PersonNames names;

    LockController(DeskStories stories, Locking locking, PersonNames names) {
        this.stories = stories;
        this.locking = locking;
        this.names = names;
    }

    /** Whether the window that asks may write, and if not, who may and since when. */
    record Answer(
            boolean mine, @Nullable String who, @Nullable String since) {}

    @PostMapping("/desk/stories/{id}/lock")
    @ResponseBody
    @Needs(Permission.READ_DRAFTS)
    Answer hold(Viewer viewer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent) {
        var story = stories.get(id, viewer).requireWritableBy(viewer);
        var fields = new Fields(sent);
        var tab = EditLock.window(fields.line("tab"));
        if (fields.has("leave")) {
            locking.leave(story.id(), viewer.id(), tab);
            return new Answer(false, null, null);
        }
        var held = fields.has("take")
                ? locking.takeOver(story.id(), viewer.id(), tab)
                : locking.hold(story.id(), viewer.id(), tab);
        return held.isHeldBy(viewer.id(), tab) ? new Answer(true, null, null) : other(held);
    }

    private Answer other(EditLock held) {
        var actor = Actor.person(held.person()).id();
        return new Answer(
                false,
                names.names(List.of(actor)).getOrDefault(actor, ""),
                held.takenAt().toString());
    }
}
