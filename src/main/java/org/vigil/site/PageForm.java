package org.vigil.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.body.Body;
import org.vigil.body.InvalidBody;
import org.vigil.body.Pictures;
import org.vigil.desk.Fields;
import org.vigil.desk.Imprint;

/** A page of text in one language as a form has it; its source is Markdown. */
record PageForm(String title, String source, String was) {

    private static final int LONGEST_TITLE = 200;

    static PageForm sent(Fields fields) {
        return new PageForm(fields.line("title"), fields.text("source"), fields.line("was"));
    }

    static PageForm of(TextPages.@Nullable Written saved) {
        return new PageForm(saved == null ? "" : saved.title(), saved == null ? "" : saved.source(), imprint(saved));
    }

    static String imprint(TextPages.@Nullable Written saved) {
        return Imprint.of(saved == null ? List.of() : List.of(saved.title(), saved.source()));
    }

    /** The same, made from what is saved now, so that sending it again is meant. */
    PageForm madeFrom(TextPages.@Nullable Written saved) {
        return new PageForm(title, source, imprint(saved));
    }

    /** The key of what is not acceptable, if anything is not. */
    @Nullable String problem() {
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return "settings.problem.title";
        }
        try {
            return Body.fromMarkdown(source).isEmpty() ? "settings.problem.text" : null;
        } catch (InvalidBody refused) {
            return "settings.problem.body";
        }
    }

    /** As readers will see it. */
    String html() {
        return Body.fromMarkdown(source).html(Pictures.none(), null);
    }
}
