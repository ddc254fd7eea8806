package org.vigil.remark;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.ActorNames;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.PersonNames;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.Choice;
import org.vigil.page.Site;
import org.vigil.remark.view.RemarksPage;
import org.vigil.writing.DeskStories;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Draft;

/** Makes the page of what colleagues say about a draft. */
@Component
class RemarksPages {

    private final Remarks remarks;
    private final DeskStories stories;
    private final Colleagues colleagues;
    private final DeskFrames frames;

    /** Who is at the desk and what they are called, and the newsroom's own time. */
    @Component
    record Colleagues(PersonNames people, ActorNames names, Site site) {}

    RemarksPages(Remarks remarks, DeskStories stories, Colleagues colleagues, DeskFrames frames) {
        this.remarks = remarks;
        this.stories = stories;
        this.colleagues = colleagues;
        this.frames = frames;
    }

    RemarksPage page(Viewer viewer, DeskStory story, String typed, @Nullable String done, @Nullable String problem) {
        var words = viewer.words();
        return new RemarksPage(
                frames.frame(viewer, words.say("remarks.title"), "/desk/stories", done),
                story.id().toString(),
                stories.headline(story),
                rows(story, viewer),
                story.draft()
                        .filter(draft -> story.isWritableBy(viewer))
                        .map(this::assignment)
                        .orElse(null),
                typed,
                problem == null ? null : words.say(problem));
    }

    ZoneId zone() {
        return colleagues.site().zone();
    }

    /** The colleague of that id, if there is one at the desk. */
    @Nullable UUID colleague(String id) {
        return colleagues.people().colleagues().keySet().stream()
                .filter(each -> each.toString().equals(id))
                .findFirst()
                .orElse(null);
    }

    private List<RemarksPage.Remark> rows(DeskStory story, Viewer viewer) {
        var all = remarks.of(story.id());
        var actors = new HashSet<String>();
        all.forEach(remark -> {
            actors.add(remark.by());
            if (remark.settledBy() != null) {
                actors.add(remark.settledBy());
            }
        });
        var known = colleagues.names().of(actors, viewer.words());
        return all.stream().map(remark -> row(remark, known, viewer)).toList();
    }

    private RemarksPage.Remark row(Remarks.Remark remark, Map<String, String> known, Viewer viewer) {
        var settledAt = remark.settledAt();
        var settledBy = remark.settledBy();
        return new RemarksPage.Remark(
                remark.id().toString(),
                remark.text(),
                String.valueOf(known.get(remark.by())),
                moment(remark.at(), viewer),
                settledAt == null || settledBy == null
                        ? null
                        : viewer.words()
                                .say(
                                        "remarks.settled",
                                        String.valueOf(known.get(settledBy)),
                                        moment(settledAt, viewer)));
    }

    private String moment(Instant at, Viewer viewer) {
        return viewer.words().moment(at, zone());
    }

    private RemarksPage.Assignment assignment(Draft draft) {
        var choices = new ArrayList<Choice>();
        colleagues
                .people()
                .colleagues()
                .forEach((id, name) -> choices.add(Choice.of(id.toString(), name, id.equals(draft.assignee()))));
        var due = draft.dueAt() == null ? null : draft.dueAt().atZone(zone());
        return new RemarksPage.Assignment(
                choices,
                due == null ? "" : due.toLocalDate().toString(),
                due == null ? "" : DateTimeFormatter.ofPattern("HH:mm").format(due),
                zone().getId());
    }
}
