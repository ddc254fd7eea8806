package org.vigil.paste;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A line of words in the making, in which white space becomes what HTML shows of it. */
final class Words {

    private final List<ObjectNode> content = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private @Nullable Style style;

    /** Spaces that begin a line or follow another are not shown. */
    private boolean afterSpace = true;

    private boolean blank = true;

    /** Without zeroes and half surrogate pairs, which no text may hold and which entities can write. */
    static String whole(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) {
            return text;
        }
        var whole = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0 && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE))
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }

    void add(String text, Style style) {
        if (!style.equals(this.style)) {
            endRun();
            this.style = style;
        }
        whole(text).codePoints().forEach(this::add);
    }

    private void add(int c) {
        if (c == ' ' || c >= '\t' && c <= '\r') {
            if (!afterSpace) {
                run.append(' ');
                afterSpace = true;
            }
        } else if (!Character.isISOControl(c) && c != '\uFFFE' && c != '\uFFFF') {
            run.appendCodePoint(c);
            afterSpace = false;
            blank &= Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
        }
    }

    void hardBreak(Style style) {
        trim();
        if (!content.isEmpty()) {
            content.add(style.on(Json.node("hard_break")));
            afterSpace = true;
        }
    }

    void note(List<ObjectNode> words, Style style) {
        endRun();
        content.add(style.on(Json.node("footnote", words)));
        afterSpace = false;
        blank = false;
    }

    boolean endsWithBreak() {
        return run.isEmpty() && !content.isEmpty() && isBreak(content.getLast());
    }

    /** The line without the breaks and spaces at its ends; nothing if it has no words. */
    List<ObjectNode> content() {
        trim();
        while (!content.isEmpty() && isBreak(content.getLast())) {
            content.removeLast();
        }
        return blank ? List.of() : content;
    }

    /** A space before the end of a line is not shown, even if the words before it are said otherwise. */
    private void trim() {
        if (afterSpace && !run.isEmpty()) {
            run.setLength(run.length() - 1);
        } else if (afterSpace
                && !content.isEmpty()
                && content.getLast().path("text").isString()) {
            var last = content.getLast();
            var text = last.path("text").stringValue();
            if (text.endsWith(" ")) {
                content.removeLast();
                if (text.length() > 1) {
                    content.add(last.put("text", text.substring(0, text.length() - 1)));
                }
            }
        }
        endRun();
    }

    private void endRun() {
        if (style != null && !run.isEmpty()) {
            content.add(style.on(Json.node("text").put("text", run.toString())));
        }
        run.setLength(0);
        style = null;
    }

    private static boolean isBreak(ObjectNode node) {
        return node.path("type").stringValue("").equals("hard_break");
    }
}
