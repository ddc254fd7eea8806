package org.vigil.body;

import java.util.List;

/** A part of a line. Marks are in their fixed order and none stands twice. */
sealed interface Inline {

    List<Mark> marks();

    record Text(String text, List<Mark> marks) implements Inline {
        public Text {
            marks = List.copyOf(marks);
        }
    }

    record Break(List<Mark> marks) implements Inline {
        public Break {
            marks = List.copyOf(marks);
        }
    }

    /** A note that stands where it is referred to and is shown at the end; it holds text and breaks, no further note. */
    record Footnote(List<Inline> content, List<Mark> marks) implements Inline {
        public Footnote {
            content = List.copyOf(content);
            marks = List.copyOf(marks);
        }
    }
}
