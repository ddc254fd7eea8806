package org.vigil.writing;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.news.StoryFacts;
import org.vigil.shared.Forbidden;

/** A story as the desk has it: what is known of it, the draft of its next version if there is one, and what it translates. */
public record DeskStory(StoryFacts facts, Optional<Draft> draft, Optional<Translation> translates) {

    public UUID id() {
        return facts.id();
    }

    /** The stream it shall stand in, else the one it stands in, else unknown. */
    public @Nullable UUID stream() {
        return draft.map(Draft::manuscript).map(Manuscript::stream).orElse(facts.stream());
    }

    Optional<UUID> source() {
        return translates.map(Translation::source);
    }

    /** Whether this person has that right over it: in its stream, and where the stream changes, in both. */
    public boolean allows(Viewer viewer, Permission permission) {
        return allows(viewer, permission, facts.stream()) && allows(viewer, permission, stream());
    }

    static boolean allows(Viewer viewer, Permission permission, @Nullable UUID stream) {
        return stream == null ? viewer.may(permission) : viewer.may(permission, stream);
    }

    public boolean isWritableBy(Viewer viewer) {
        return allows(viewer, Permission.WRITE) || translates.isPresent() && allows(viewer, Permission.TRANSLATE);
    }

    /** Its draft may be thrown away by whoever began it, and by whoever answers for what others write. */
    public boolean isDiscardableBy(Viewer viewer) {
        return isWritableBy(viewer)
                && (allows(viewer, Permission.APPROVE)
                        || draft.filter(begun ->
                                        begun.begunBy().equals(viewer.actor().id()))
                                .isPresent());
    }

    public DeskStory requireWritableBy(Viewer viewer) {
        if (!isWritableBy(viewer)) {
            throw new Forbidden("writing story " + id());
        }
        return this;
    }

    public DeskStory require(Permission permission, Viewer viewer) {
        if (!allows(viewer, permission)) {
            throw new Forbidden(permission + " of story " + id());
        }
        return this;
    }
}
