package org.vigil.rundown;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.vigil.desk.DaySection;
import org.vigil.desk.Permission;
import org.vigil.desk.PersonNames;
import org.vigil.desk.Viewer;
import org.vigil.page.Site;
import org.vigil.page.view.Words;

/** What goes out today: what is late, under embargo, scheduled, approved, in review, being written, just published. */
@Component
class Day implements DaySection {

    /** From then on somebody has to look why it has not gone out. */
    private static final Duration LATE = Duration.ofSeconds(60);

    private static final Duration JUST = Duration.ofHours(24);
    private static final int SHOWN = 12;

    private final InHand inHand;
    private final PersonNames names;
    private final Site site;
    private final Clock clock;

    Day(InHand inHand, PersonNames names, Site site, Clock clock) {
        this.inHand = inHand;
        this.names = names;
        this.site = site;
        this.clock = clock;
    }

    @Override
    public List<Section> sections(Viewer viewer) {
        if (!viewer.may(Permission.READ_DRAFTS)) {
            return List.of();
        }
        var now = clock.instant();
        var reach = Reach.of(viewer);
        var drafts = inHand.drafts(reach);
        var published = inHand.published(reach, now.minus(JUST));
        var known = names.names(drafts.stream().map(InHand.Item::changedBy).toList());
        var sections = new ArrayList<Section>();
        var late = section("late", viewer, known, drafts, item -> isLate(item, now));
        if (!late.rows().isEmpty()) {
            sections.add(new Section(late.title(), true, late.rows(), "", null));
        }
        for (var state : List.of("embargoed", "scheduled", "approved", "review", "draft")) {
            sections.add(
                    section(state, viewer, known, drafts, item -> item.state().equals(state) && !isLate(item, now)));
        }
        sections.add(section("published", viewer, known, published, item -> true));
        return sections;
    }

    private static boolean isLate(InHand.Item item, Instant now) {
        var goesOut = item.state().equals("embargoed") || item.state().equals("scheduled");
        return goesOut && item.at() != null && item.at().plus(LATE).isBefore(now);
    }

    private Section section(
            String name,
            Viewer viewer,
            Map<String, String> known,
            List<InHand.Item> items,
            Predicate<InHand.Item> belongs) {
        var words = viewer.words();
        var all = items.stream().filter(belongs).toList();
        return new Section(
                words.say("today.section." + name),
                false,
                all.stream()
                        .limit(SHOWN)
                        .map(item -> row(item, name, viewer, known))
                        .toList(),
                words.say("today.none." + name),
                all.size() > SHOWN ? StoriesController.PATH + "?state=" + name : null);
    }

    private Row row(InHand.Item item, String section, Viewer viewer, Map<String, String> known) {
        var waits = List.of("late", "embargoed", "scheduled").contains(section);
        return new Row(
                StoriesController.PATH + "/" + item.story(),
                item.headline().isEmpty() ? "…" : item.headline(),
                item.language(),
                Words.directionOf(item.language()),
                facts(item, waits, viewer, known),
                waits ? item.at() : null,
                section.equals("late") || item.held() || isOverdue(item));
    }

    /** Whoever has it in hand is not done with it yet. */
    private static boolean isDue(InHand.Item item) {
        return item.dueAt() != null && List.of("draft", "review", "approved").contains(item.state());
    }

    private boolean isOverdue(InHand.Item item) {
        return isDue(item) && Objects.requireNonNull(item.dueAt()).isBefore(clock.instant());
    }

    private List<String> facts(InHand.Item item, boolean waits, Viewer viewer, Map<String, String> known) {
        var words = viewer.words();
        var facts = new ArrayList<String>();
        if (item.held()) {
            facts.add(words.say("today.held"));
        }
        if (waits && item.at() == null) {
            facts.add(words.say("today.until-lifted"));
        } else if (item.at() != null && item.zone() != null) {
            facts.add(words.moment(item.at(), item.zone()));
        } else if (known.containsKey(item.changedBy())) {
            facts.add(words.say("today.by", String.valueOf(known.get(item.changedBy()))));
        }
        if (isDue(item)) {
            var day = words.moment(Objects.requireNonNull(item.dueAt()), site.zone());
            facts.add(words.say(isOverdue(item) ? "today.overdue" : "today.due", day));
        }
        if (viewer.id().equals(item.assignee())) {
            facts.add(words.say("today.yours"));
        }
        return facts;
    }
}
