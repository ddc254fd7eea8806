package org.vigil.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.vigil.body.Body;
import org.vigil.body.PictureWords;
import org.vigil.news.StoryText;
import org.vigil.news.StreamRules;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Draft;
import org.vigil.writing.Manuscript;
import org.vigil.writing.Sources;

/** Looks a draft through before it is published. */
@Service
public class Checking {

    private static final int HEADLINE = 110;
    private static final int DECK = 200;
    private static final int TEASER = 400;

    private final StreamRules rules;
    private final Sources sources;
    private final Findable findable;
    private final OwnLinks links;

    Checking(StreamRules rules, Sources sources, Findable findable, OwnLinks links) {
        this.rules = rules;
        this.sources = sources;
        this.findable = findable;
        this.links = links;
    }

    /** What is wrong with it, errors first. */
    public List<Concern> look(DeskStory story, Draft draft) {
        var found = new Findings(new ArrayList<>());
        var manuscript = draft.manuscript();
        headline(found, manuscript.text());
        frame(found, manuscript);
        pictures(found, manuscript.text());
        body(found, manuscript.text().body());
        links.look(manuscript.text().body().links()).forEach(found.concerns()::add);
        neighbours(found, story, manuscript);
        return found.concerns().stream()
                .sorted(Comparator.comparing(concern -> !concern.error()))
                .toList();
    }

    /** What was found so far. */
    private record Findings(List<Concern> concerns) {

        void errorIf(boolean so, String code, Object... details) {
            if (so) {
                concerns.add(Concern.error(code, details));
            }
        }

        void warnIf(boolean so, String code, Object... details) {
            if (so) {
                concerns.add(Concern.warning(code, details));
            }
        }
    }

    private static void headline(Findings found, StoryText text) {
        found.errorIf(text.headline().isBlank(), "headline-missing");
        found.errorIf(text.headlineDerived(), "headline-derived");
        found.warnIf(isLonger(text.headline(), HEADLINE), "headline-long", HEADLINE);
        found.warnIf(isLonger(text.deck(), DECK), "deck-long", DECK);
        found.warnIf(isLonger(text.teaser(), TEASER), "teaser-long", TEASER);
        found.warnIf(isBlank(text.dateline()), "dateline-missing");
    }

    private void frame(Findings found, Manuscript manuscript) {
        var stream = manuscript.stream();
        found.errorIf(stream == null, "stream-missing");
        if (manuscript.text().contacts().isEmpty()) {
            var needed = stream != null && rules.rule(stream).contactNeeded();
            found.errorIf(needed, "contact-missing");
            found.warnIf(!needed, "contact-missing");
        }
    }

    private static void pictures(Findings found, StoryText text) {
        var pictures = new ArrayList<>(text.body().pictures());
        if (text.lead() != null) {
            var lead = text.lead();
            pictures.add(new PictureWords(lead.media(), lead.alt(), lead.caption(), lead.credit()));
        }
        var unseen = pictures.stream().filter(picture -> isBlank(picture.alt())).count();
        var nobodys =
                pictures.stream().filter(picture -> isBlank(picture.credit())).count();
        found.errorIf(unseen > 0, "picture-alt", unseen);
        found.errorIf(nobodys > 0, "picture-credit", nobodys);
    }

    private static void body(Findings found, Body body) {
        found.errorIf(body.isEmpty(), "body-empty");
        found.errorIf(!areInOrder(body.headingLevels()), "headings");
        found.errorIf(body.hasEmptyFootnote(), "footnote-empty");
        found.warnIf(body.tablesWithoutHeadings() > 0, "table-headings", body.tablesWithoutHeadings());
    }

    /** The first is of level 2, and none goes deeper by more than one. */
    private static boolean areInOrder(List<Integer> levels) {
        var deepest = 1;
        for (int level : levels) {
            if (level > deepest + 1) {
                return false;
            }
            deepest = level;
        }
        return true;
    }

    private void neighbours(Findings found, DeskStory story, Manuscript manuscript) {
        var hidden = manuscript.related().stream().distinct().count() - findable.publicSets(manuscript.related());
        found.warnIf(hidden > 0, "related-hidden", hidden);
        found.warnIf(sources.hasFallenBehind(story), "translation-old");
    }

    private static boolean isLonger(@Nullable String text, int limit) {
        return text != null && text.codePointCount(0, text.length()) > limit;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
