package org.vigil.question;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody typed, taken apart: words, "words in quotes", -words that must not occur, begin* of words. There is no
 * text that is not a question: what means nothing is left out, and what is too much is cut and said so.
 */
public record Question(String text, List<Term> wanted, List<Term> unwanted, Set<String> numbers, Set<Limit> limits) {

    public static final int MOST_CHARACTERS = 200;
    public static final int MOST_WORDS = 12;
    static final int MOST_UNWANTED = 20;

    /** What was too much. */
    public enum Limit {
        TOO_LONG,
        TOO_MANY_WORDS
    }

    /** Every kind of quotation mark opens and closes. */
    private static final String QUOTES = "\"“”„‟«»‹›「」『』＂";

    private static final String MINUS = "-−–";
    private static final int LONGEST_NUMBER = 3;

    public static Question of(String typed) {
        var limits = EnumSet.noneOf(Limit.class);
        var text = typed.replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\u200c]]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (text.length() > MOST_CHARACTERS) {
            limits.add(Limit.TOO_LONG);
            text = Folding.cut(text, MOST_CHARACTERS);
        }
        var reader = new Reader(text);
        reader.read();
        if (reader.cut) {
            limits.add(Limit.TOO_MANY_WORDS);
        }
        return new Question(text, List.copyOf(reader.wanted), List.copyOf(reader.unwanted), numbers(text), limits);
    }

    public boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** The words asked for, without those in quotes or cut short. */
    public List<Term.Word> words() {
        return wanted.stream()
                .filter(Term.Word.class::isInstance)
                .map(Term.Word.class::cast)
                .toList();
    }

    /** What stands in the question and may be a number of the organisation's: UA 58/20, NLR 12/0042/2026. */
    private static Set<String> numbers(String text) {
        var numbers = new LinkedHashSet<String>();
        var pieces = text.split(" ", -1);
        for (var from = 0; from < pieces.length; from++) {
            var joined = new StringBuilder();
            for (var to = from; to < Math.min(pieces.length, from + LONGEST_NUMBER); to++) {
                joined.append(pieces[to]);
                var number = number(joined.toString());
                if (number.matches(".*[0-9].*") && number.matches(".*[/\\p{L}].*") && number.length() <= 40) {
                    numbers.add(number);
                }
            }
        }
        return numbers;
    }

    /** A number as it is kept and compared: capital letters, no spaces, no marks around it. */
    public static String number(String written) {
        return written.replaceAll("\\s+", "")
                .replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "")
                .toUpperCase(Locale.ROOT);
    }

    /** Goes through the text once, from its beginning to its end. */
    private static final class Reader {

        private final String text;
        private final List<Term> wanted = new ArrayList<>();
        private final List<Term> unwanted = new ArrayList<>();
        private int words;
        private int wordsUnwanted;
        private int at;
        private boolean cut;

        Reader(String text) {
            this.text = text;
        }

        void read() {
            while (at < text.length()) {
                var not = isMinus(at);
                if (not) {
                    at++;
                }
                if (at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0) {
                    quoted(not);
                } else {
                    plain(not);
                }
            }
        }

        /** A dash before a word, with nothing before it, says no; one between two words or alone says nothing. */
        private boolean isMinus(int place) {
            return MINUS.indexOf(text.charAt(place)) >= 0
                    && (place == 0 || text.charAt(place - 1) == ' ')
                    && place + 1 < text.length()
                    && text.charAt(place + 1) != ' ';
        }

        private void quoted(boolean not) {
            var end = at + 1;
            while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            add(new Term.Phrase(text.substring(at + 1, end).strip()), not);
            at = Math.min(text.length(), end + 1);
        }

        private void plain(boolean not) {
            var end = at;
            while (end < text.length() && text.charAt(end) != ' ' && QUOTES.indexOf(text.charAt(end)) < 0) {
                end++;
            }
            var piece = text.substring(at, end);
            at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
            if (piece.endsWith("*") && Folding.words(piece).size() == 1 && piece.length() > 2) {
                add(new Term.Prefix(Folding.words(piece).getFirst()), not);
                return;
            }
            for (var part : piece.split("['’ʼ]", -1)) {
                add(
                        Folding.words(part).size() == 1 && !Folding.isUnspaced(part)
                                ? word(part)
                                : new Term.Compound(part),
                        not);
            }
        }

        private static Term word(String part) {
            return new Term.Word(Folding.words(part).getFirst());
        }

        private void add(Term term, boolean not) {
            var count = Folding.words(term.text()).size();
            var room = not ? MOST_UNWANTED - wordsUnwanted : MOST_WORDS - words;
            if (count == 0) {
                return;
            }
            cut |= count > room;
            if (room == 0) {
                return;
            }
            (not ? unwanted : wanted).add(count > room ? beginning(term, room) : term);
            if (not) {
                wordsUnwanted += Math.min(count, room);
            } else {
                words += Math.min(count, room);
            }
        }

        /** Only what is several words can be longer than the room that is left. */
        private static Term beginning(Term term, int room) {
            return new Term.Phrase(String.join(" ", Folding.words(term.text()).subList(0, room)));
        }
    }
}
