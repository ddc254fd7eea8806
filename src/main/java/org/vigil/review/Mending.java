package org.vigil.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.desk.Viewer;
import org.vigil.news.Drafting;
import org.vigil.news.StoryFile;
import org.vigil.news.StoryPlace;
import org.vigil.news.Stream;
import org.vigil.news.Streams;
import org.vigil.shared.Actor;

/** Saves what somebody changed in the rows of a batch; what was changed meanwhile, or is being written at, stays as it is. */
@Service
class Mending {

    private final BatchRows rows;
    private final Newsdesk desk;
    private final AuditLog audit;

    /** What the newsroom knows and does. */
    @org.springframework.stereotype.Component("reviewNewsdesk")
    record Newsdesk(StoryFile file, Drafting drafting, Streams streams) {}

    Mending(BatchRows rows, Newsdesk desk, AuditLog audit) {
        this.rows = rows;
        this.desk = desk;
        this.audit = audit;
    }

    @Transactional
    public Mended mend(int batch, List<Typed> sent, Viewer viewer) {
        var seen = rows.headlines(sent);
        var changed =
                sent.stream().filter(row -> row.differs(seen.get(row.story()))).toList();
        var problems = new HashMap<UUID, String>();
        var streams = desk.streams().all().stream().map(Stream::id).collect(Collectors.toSet());
        for (var row : changed) {
            var problem = row.problem(streams);
            if (problem != null) {
                problems.put(row.story(), problem);
            }
        }
        if (!problems.isEmpty()) {
            return new Mended(0, problems, true);
        }
        var ids = changed.stream().map(Typed::story).toList();
        rows.lock(batch, ids);
        var here = rows.these(batch, ids).stream().collect(Collectors.toMap(BatchStory::id, Function.identity()));
        var fresh = new ArrayList<Typed>();
        for (var row : changed) {
            var problem = obstacle(row, here.get(row.story()), viewer);
            if (problem == null) {
                fresh.add(row);
            } else {
                problems.put(row.story(), problem);
            }
        }
        fresh.forEach(row -> save(row, seen.get(row.story()), viewer.actor()));
        if (!fresh.isEmpty()) {
            audit.record(viewer.actor(), Act.of("batch.mended", batch).with("count", fresh.size()));
        }
        return new Mended(fresh.size(), problems, false);
    }

    private static @Nullable String obstacle(Typed row, @Nullable BatchStory story, Viewer viewer) {
        if (story == null || story.now() == null) {
            return "imports.refused.gone";
        }
        if (story.now().draft()) {
            return "imports.refused.draft";
        }
        if (story.now().seen()) {
            return "imports.refused.seen";
        }
        if (!BatchStory.mayWrite(viewer, story.now().stream()) || !BatchStory.mayWrite(viewer, row.stream())) {
            return "imports.refused.rights";
        }
        return story.now().was().equals(row.was()) ? null : "imports.refused.stale";
    }

    /** The address of a story that nobody has seen follows its headline. */
    private void save(Typed row, @Nullable String headlineThen, Actor by) {
        if (!row.headline().equals(headlineThen)) {
            var facts = desk.file().get(row.story());
            var text = Opening.mended(desk.file().version(row.story(), facts.latest()), row.headline());
            desk.drafting().revise(row.story(), text, by);
            desk.drafting().place(row.story(), new StoryPlace(facts.stream(), null, facts.related()), row.headline());
        }
        if (row.stream() != null && row.movesStream()) {
            desk.drafting().assign(row.story(), row.stream());
        }
    }

    /** Puts some of the batch's stories that have no stream into this one; answers how many. */
    @Transactional
    public int assign(int batch, UUID stream, int handful, Actor by) {
        var stories = rows.streamless(batch, handful);
        stories.forEach(story -> desk.drafting().assign(story, stream));
        if (!stories.isEmpty()) {
            audit.record(by, Act.of("batch.mended", batch).with("count", stories.size()));
        }
        return stories.size();
    }
}
