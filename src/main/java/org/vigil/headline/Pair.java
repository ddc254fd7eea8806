package org.vigil.headline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** An opening mark and the closing one that belongs to it. */
record Pair(int open, int close) {

    private static final String OPENING = "“(‘[«";
    private static final String CLOSING = "”)’]»";

    /** All pairs of the text that do not cross each other. An apostrophe closes nothing unless a quotation is open before it. */
    static List<Pair> all(String text) {
        var pairs = new ArrayList<Pair>();
        Deque<Integer> open = new ArrayDeque<>();
        int straight = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (straight >= 0) {
                    pairs.add(new Pair(straight, i));
                }
                straight = straight >= 0 ? -1 : i;
            } else if (opens(text, i)) {
                open.push(i);
            } else if (!open.isEmpty() && closes(text, i, text.charAt(open.peek()))) {
                pairs.add(new Pair(open.pop(), i));
            } else if (CLOSING.indexOf(c) >= 0 && c != '’') {
                closeOuter(text, i, open, pairs);
            }
        }
        return pairs;
    }

    /** An inner quotation that was never closed does not keep its surroundings open. */
    private static void closeOuter(String text, int at, Deque<Integer> open, List<Pair> pairs) {
        while (!open.isEmpty()) {
            int candidate = open.pop();
            if (closes(text, at, text.charAt(candidate))) {
                pairs.add(new Pair(candidate, at));
                return;
            }
        }
    }

    private static boolean opens(String text, int at) {
        char c = text.charAt(at);
        if (OPENING.indexOf(c) < 0) {
            return false;
        }
        return c != '‘' || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
    }

    private static boolean closes(String text, int at, char opening) {
        char c = text.charAt(at);
        if (CLOSING.charAt(OPENING.indexOf(opening)) != c) {
            return false;
        }
        boolean letterAfter = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return c != '’' || !letterAfter;
    }
}
