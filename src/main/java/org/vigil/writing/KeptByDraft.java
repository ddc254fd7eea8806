package org.vigil.writing;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.news.StoryGuard;

/** A story that somebody is writing at is not thrown away with the batch that brought it. */
@Component
class KeptByDraft implements StoryGuard {

    private final Drafts drafts;

    KeptByDraft(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Set<UUID> kept(Collection<UUID> stories) {
        return drafts.among(stories);
    }
}
