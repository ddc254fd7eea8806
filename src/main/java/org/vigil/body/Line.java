package org.vigil.body;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line in the making: neighbouring texts with the same marks become one, in time that grows with their length only. */
final class Line {

    private final List<Inline> content = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private @Nullable List<Mark> marks;

    void add(Inline inline) {
        if (inline instanceof Inline.Text text) {
            if (!text.marks().equals(marks)) {
                finishRun();
                marks = text.marks();
            }
            run.append(text.text());
        } else {
            finishRun();
            content.add(inline);
        }
    }

    List<Inline> content() {
        finishRun();
        return content;
    }

    private void finishRun() {
        if (marks != null && !run.isEmpty()) {
            content.add(new Inline.Text(run.toString(), marks));
        }
        run.setLength(0);
        marks = null;
    }
}
