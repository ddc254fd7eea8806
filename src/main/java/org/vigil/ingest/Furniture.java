package org.vigil.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Lines of a page that belong to the site and to no story. */
final class Furniture {

    static final String SEARCH = "Select this search icon";

    private static final String SUBSCRIBE = "subscribe to ";
    private static final int LONGEST_TITLE = 60;
    private static final Pattern GLUED = Pattern.compile("^pages(?=\\d)");
    private static final Set<String> ABOVE = Set.of(
            "main menu",
            "menu",
            "facebook share",
            "twitter share",
            "share",
            "tweet",
            "email",
            "print",
            "home",
            "search",
            "search form",
            "skip to main content",
            "skip to content",
            "you are here",
            "donate",
            "take action",
            "français",
            "english",
            "login",
            "log in",
            "rights");
    private static final Set<String> PAGER = Set.of(
            "pages",
            "page",
            "first",
            "previous",
            "prev",
            "next",
            "last",
            "‹",
            "›",
            "«",
            "»",
            "<",
            ">",
            "<<",
            ">>",
            "…",
            "...");

    private Furniture() {}

    /** The line with which the site's own part begins, at the top of every page. */
    static boolean isPageTop(String line) {
        return line.startsWith(SEARCH);
    }

    static boolean isAboveStories(String line) {
        var folded = line.toLowerCase(Locale.ROOT);
        return isPageTop(line)
                || ABOVE.contains(folded)
                || folded.startsWith("you are here")
                || folded.startsWith("home »")
                || isPager(line);
    }

    /** Short, without an end of sentence: what a page may be called. */
    static boolean mayBeTitle(String line) {
        char end = line.charAt(line.length() - 1);
        return line.length() <= LONGEST_TITLE
                && line.chars().filter(c -> c == ' ').count() < 6
                && ".!?:;,”\"".indexOf(end) < 0
                && line.chars().anyMatch(Character::isLetter);
    }

    /** The lines after which a page has no more stories: its pager, or the invitation to subscribe. */
    static boolean isBelowStories(String line) {
        return line.equals("Pages") || isPager(line) || subscription(line).isPresent();
    }

    /** What {@code Subscribe to …} invites to; a sentence that begins so is none. */
    static Optional<String> subscription(String line) {
        if (line.length() > SUBSCRIBE.length()
                && line.length() <= LONGEST_TITLE
                && line.toLowerCase(Locale.ROOT).startsWith(SUBSCRIBE)
                && mayBeTitle(line)) {
            return Optional.of(line.substring(SUBSCRIBE.length()));
        }
        return Optional.empty();
    }

    /** Page numbers, arrows and the words beside them: {@code Pages 1 2 3 next › last »}. */
    static boolean isPager(String line) {
        if (line.length() > 200) {
            return false;
        }
        int signs = 0;
        var words = GLUED.matcher(line.toLowerCase(Locale.ROOT))
                .replaceFirst("pages ")
                .split(" ", -1);
        for (String word : words) {
            boolean number = word.length() <= 4 && word.chars().allMatch(Character::isDigit);
            if (!number && !PAGER.contains(word)) {
                return false;
            }
            signs += number || !Character.isLetter(word.charAt(0)) ? 1 : 0;
        }
        return signs >= 2;
    }
}
