package org.vigil.difference;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.vigil.difference.view.Piece;

/** Compares two texts: line by line first, and where lines differ, word by word. */
public final class Differences {

    /** Longer stretches of lines that differ altogether are not taken apart into words: nobody could read the result. */
    private static final int WORDS = 4_000;

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}’'-]+|.", Pattern.DOTALL);

    private Differences() {}

    /** The pieces of both in their order; lines end with a line break. */
    public static List<Piece> between(List<String> before, List<String> after) {
        var pieces = new ArrayList<Piece>();
        runs(lines(before), lines(after), (same, old, recent) -> {
            if (same) {
                add(pieces, Piece.Kind.SAME, old);
            } else {
                words(pieces, old, recent);
            }
        });
        return pieces;
    }

    private static List<String> lines(List<String> lines) {
        return lines.stream().map(line -> line + "\n").toList();
    }

    private static void words(List<Piece> pieces, String before, String after) {
        var old = split(before);
        var recent = split(after);
        if (old.size() > WORDS || recent.size() > WORDS) {
            old = List.of(before);
            recent = List.of(after);
        }
        runs(old, recent, (same, gone, come) -> {
            add(pieces, same ? Piece.Kind.SAME : Piece.Kind.REMOVED, gone);
            add(pieces, Piece.Kind.ADDED, same ? "" : come);
        });
    }

    /** A stretch of both texts: what they share, or what one has in the place of what the other has. */
    private interface Run {
        void is(boolean same, String before, String after);
    }

    /** The comparison tells of one exchange as of several steps; what lies between two shared stretches is one. */
    private static void runs(List<String> before, List<String> after, Run run) {
        var old = new StringBuilder();
        var recent = new StringBuilder();
        for (var delta : deltas(before, after)) {
            if (delta.getType() == DeltaType.EQUAL) {
                exchange(old, recent, run);
                var shared = String.join("", delta.getSource().getLines());
                run.is(true, shared, shared);
            } else {
                delta.getSource().getLines().forEach(old::append);
                delta.getTarget().getLines().forEach(recent::append);
            }
        }
        exchange(old, recent, run);
    }

    private static void exchange(StringBuilder old, StringBuilder recent, Run run) {
        if (!old.isEmpty() || !recent.isEmpty()) {
            run.is(false, old.toString(), recent.toString());
            old.setLength(0);
            recent.setLength(0);
        }
    }

    private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>(), null, true)
                .getDeltas();
    }

    private static List<String> split(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static void add(List<Piece> pieces, Piece.Kind kind, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(kind, text));
        }
    }
}
