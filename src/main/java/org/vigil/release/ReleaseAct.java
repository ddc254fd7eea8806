package org.vigil.release;

import static org.vigil.writing.DraftState.APPROVED;
import static org.vigil.writing.DraftState.DRAFT;
import static org.vigil.writing.DraftState.EMBARGOED;
import static org.vigil.writing.DraftState.REVIEW;
import static org.vigil.writing.DraftState.SCHEDULED;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Draft;
import org.vigil.writing.DraftState;

/** What can be done on a story's way to readers, from where, and by whom. What is not named here is refused. */
enum ReleaseAct {
    SUBMIT("draft.submitted", DRAFT),
    TAKE_BACK("draft.taken-back", REVIEW),
    SEND_BACK("draft.sent-back", REVIEW, APPROVED),
    APPROVE("draft.approved", DRAFT, REVIEW),
    REOPEN("draft.reopened", APPROVED, SCHEDULED, EMBARGOED),
    PUBLISH(null, DRAFT, REVIEW, APPROVED),
    SCHEDULE("draft.scheduled", APPROVED, SCHEDULED, EMBARGOED),
    EMBARGO("draft.embargoed", APPROVED, SCHEDULED, EMBARGOED),
    PLAN_END("draft.plan-ended", SCHEDULED, EMBARGOED),
    LIFT("embargo.lifted", EMBARGOED),
    /** Done by the program, when a schedule or an embargo has come to its end. */
    DUE("draft.came-due", SCHEDULED, EMBARGOED),
    HOLD("story.held"),
    HOLD_END("story.hold-ended"),
    NOTE(null),
    WITHDRAW(null);

    private static final Set<ReleaseAct> STOPPED_BY_HOLD =
            EnumSet.of(APPROVE, PUBLISH, SCHEDULE, EMBARGO, LIFT, DUE, NOTE);
    private static final Set<ReleaseAct> LEAD_TO_READERS = EnumSet.of(PUBLISH, SCHEDULE, EMBARGO, LIFT, DUE);

    /** What the audit log calls it; null where what it leads to is recorded by another module. */
    private final @Nullable String recorded;

    private final Set<DraftState> from;

    ReleaseAct(@Nullable String recorded, DraftState... from) {
        this.recorded = recorded;
        this.from = Set.of(from);
    }

    /** As the database, messages and addresses write it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether readers see the story afterwards, or will. */
    boolean leadsToReaders() {
        return LEAD_TO_READERS.contains(this);
    }

    Optional<String> recorded() {
        return Optional.ofNullable(recorded);
    }

    /** Whether this person has the right, wherever the story is on its way. */
    boolean isAllowed(DeskStory story, Viewer viewer) {
        var state = state(story);
        return switch (this) {
            case SUBMIT, TAKE_BACK -> story.isWritableBy(viewer);
            case SEND_BACK, APPROVE, HOLD, HOLD_END -> story.allows(viewer, Permission.APPROVE);
            case REOPEN -> story.allows(viewer, isPlanned(state) ? Permission.PUBLISH : Permission.WRITE);
            case PUBLISH ->
                story.allows(viewer, Permission.PUBLISH)
                        && (state != DRAFT && state != REVIEW || story.allows(viewer, Permission.APPROVE));
            case SCHEDULE, EMBARGO, PLAN_END, LIFT, NOTE, WITHDRAW -> story.allows(viewer, Permission.PUBLISH);
            case DUE -> false;
        };
    }

    /** Whether it can be done with the story as it is. */
    boolean isOpen(DeskStory story, boolean held) {
        return switch (this) {
            case HOLD -> !held;
            case HOLD_END -> held;
            case NOTE, WITHDRAW -> story.facts().isLive();
            default -> state(story) != null && from.contains(state(story));
        };
    }

    /** Refuses what cannot be done with the story as it is. */
    void requireOpen(DeskStory story, boolean held) {
        if (held && STOPPED_BY_HOLD.contains(this)) {
            throw NotNow.held();
        }
        if (story.facts().isWithdrawn() && leadsToReaders()) {
            throw NotNow.withdrawn();
        }
        if (!isOpen(story, held)) {
            var state = state(story);
            throw NotNow.from(state == null ? "none" : state.word(), this);
        }
    }

    /** Whether it needs words: why a promise is broken, why somebody has to write again. */
    boolean needsReason(@Nullable DraftState state) {
        return switch (this) {
            case SEND_BACK, LIFT, HOLD, HOLD_END -> true;
            case REOPEN -> isPlanned(state);
            case PLAN_END, SCHEDULE, EMBARGO -> state == EMBARGOED;
            default -> false;
        };
    }

    /** Whether it could be done now, were it not for the rights of whoever looks. */
    boolean isOffered(DeskStory story, boolean held) {
        return isOpen(story, held)
                && !(held && STOPPED_BY_HOLD.contains(this))
                && !(story.facts().isWithdrawn() && leadsToReaders());
    }

    private static @Nullable DraftState state(DeskStory story) {
        return story.draft().map(Draft::state).orElse(null);
    }

    private static boolean isPlanned(@Nullable DraftState state) {
        return state == SCHEDULED || state == EMBARGOED;
    }
}
