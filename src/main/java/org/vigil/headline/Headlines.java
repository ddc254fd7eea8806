package org.vigil.headline;

import com.ibm.icu.lang.UCharacter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Derives headlines for stories that came without one, from their own words and in their own order.
 *
 * <p>What is not the matter is taken away – dateline, “Today”, who said so, “Responding to the …” – and the first sentence that
 * remains is the headline, shortened where a reader would take breath. A short first paragraph is one as it stands. An instance
 * belongs to one thread, because its {@link Sentences} do.
 */
public final class Headlines {

    private static final int PARAGRAPHS_TRIED = 8;
    private static final int SHORTEST_SENTENCE = 24;
    private static final String UNTITLED = "Untitled";

    private final Sentences sentences = new Sentences();

    /** The headline of a story of that deck and those paragraphs, and what is left of the first of them. */
    public Headline derive(@Nullable String deck, List<String> paragraphs) {
        var opening = Dateline.of(paragraphs.isEmpty() ? "" : paragraphs.getFirst());
        for (int i = 0; i < Math.min(paragraphs.size(), PARAGRAPHS_TRIED); i++) {
            var paragraph = near(
                    i == 0 ? opening.rest() : Dateline.of(paragraphs.get(i)).rest());
            var next = i + 1 < paragraphs.size() ? near(paragraphs.get(i + 1)) : "";
            if (Preamble.isOne(paragraph)) {
                continue;
            }
            boolean whole = standsAlone(paragraph);
            var text = whole ? Tidy.headline(paragraph) : ofParagraph(paragraph, next);
            if (isSomething(text)) {
                return new Headline(text, whole && i == 0, opening.place(), opening.rest());
            }
        }
        return new Headline(last(deck, opening.rest()), false, opening.place(), opening.rest());
    }

    private String last(@Nullable String deck, String paragraph) {
        for (String text : List.of(deck == null ? "" : deck, paragraph)) {
            var headline = ofSentence(sentences.first(near(text)));
            if (isSomething(headline)) {
                return headline;
            }
        }
        return UNTITLED;
    }

    /** A short paragraph is its own headline, unless it only says who speaks. */
    private boolean standsAlone(String paragraph) {
        if (paragraph.length() > Headline.LONGEST || paragraph.endsWith(":")) {
            return false;
        }
        var clause = new Clause(paragraph);
        return withoutLead(paragraph).equals(paragraph)
                && Speech.in(clause).isEmpty()
                && Attribution.without(clause).equals(paragraph)
                && quotation(paragraph).isEmpty();
    }

    private String ofParagraph(String paragraph, String next) {
        var sentence = withoutLead(Tidy.spacedDashes(opening(paragraph)));
        var speech = Speech.in(new Clause(sentence));
        if (speech.isPresent()) {
            return ofSpeech(speech.get(), sentence, next);
        }
        return quotation(sentence).map(this::ofQuotation).orElseGet(() -> ofSentence(sentence));
    }

    /** The first sentence; an exclamation before it is not what the story says. */
    private String opening(String paragraph) {
        var first = sentences.first(paragraph);
        var rest = paragraph
                .substring(Math.min(paragraph.length(), paragraph.indexOf(first) + first.length()))
                .strip();
        boolean tooShort =
                first.length() < SHORTEST_SENTENCE && rest.length() > SHORTEST_SENTENCE && !first.endsWith(":");
        return tooShort ? sentences.first(rest) : first;
    }

    private String ofSpeech(Speech speech, String sentence, String next) {
        if (speech.hasTopic()) {
            return Tidy.headline(Shortening.of(Tidy.headline(withoutToday(speech.topic())), true));
        }
        var said = speech.rest().isEmpty() ? next : speech.rest();
        if (!said.isEmpty()) {
            return quotation(sentences.first(said))
                    .map(this::ofQuotation)
                    .orElseGet(() -> ofSentence(sentences.first(said)));
        }
        return ofSentence(sentence);
    }

    private String ofQuotation(String spoken) {
        var inner = Tidy.headline(sentences.first(spoken));
        var cut = Tidy.headline(Shortening.of(inner, false, Headline.LONGEST - 2));
        return "“" + cut + "”";
    }

    private static String ofSentence(String sentence) {
        var sourceless = Attribution.withoutSource(new Clause(sentence));
        var stated = Tidy.headline(withoutToday(withoutLead(Attribution.without(new Clause(sourceless)))));
        return fits(stated) ? stated : Tidy.headline(shorter(stated));
    }

    private static String shorter(String sentence) {
        var framed = Attribution.withoutFrame(new Clause(Tidy.withoutAcronyms(sentence)));
        var direct = Tidy.headline(MainClause.withoutAside(MainClause.of(framed)));
        if (fits(direct)) {
            return direct;
        }
        var plain = Tidy.withoutAside(new Clause(direct));
        var shortened = Shortening.of(plain, false);
        return new Clause(shortened).hasVerb(0, new Clause(shortened).size())
                ? shortened
                : Shortening.of(direct, false);
    }

    /** What is said, where a sentence is a quotation and at most the name of the one who said it. */
    static Optional<String> quotation(String sentence) {
        if (sentence.isEmpty() || "“\"«".indexOf(sentence.charAt(0)) < 0) {
            return Optional.empty();
        }
        int close = Pair.all(sentence).stream()
                .filter(pair -> pair.open() == 0)
                .mapToInt(Pair::close)
                .findFirst()
                .orElse(-1);
        if (close < 0) {
            return Optional.of(sentence.substring(1));
        }
        boolean complete =
                close > 1 && ",.!?…".indexOf(sentence.charAt(close - 1)) >= 0 || close >= sentence.length() - 2;
        return complete ? Optional.of(sentence.substring(1, close)) : Optional.empty();
    }

    private static String withoutLead(String sentence) {
        var clause = new Clause(sentence);
        var first = clause.bare(0);
        if (first.equals("today") || first.equals("today’s") || first.equals("today's")) {
            return clause.isVerb(1) ? sentence : upper(clause.from(1));
        }
        boolean earlier = first.equals("earlier") && clause.bare(1).equals("today");
        boolean thisDay = first.equals("this")
                && List.of("morning", "afternoon", "evening").contains(clause.bare(1));
        return (earlier || thisDay) && clause.size() > 4 ? upper(clause.from(2)) : sentence;
    }

    /** A headline in an archive is not of today. */
    private static String withoutToday(String sentence) {
        var clause = new Clause(sentence);
        for (int i = 1; i < clause.size(); i++) {
            var before = clause.bare(i - 1);
            boolean needed = English.PREPOSITIONS.contains(before)
                    || English.CLINGING.contains(before)
                    || English.CONJUNCTIONS.contains(before)
                    || English.CONJUNCTIONS.contains(clause.bare(i + 1))
                    || before.equals("as")
                    || clause.isEnclosed(i);
            if (clause.bare(i).equals("today") && !needed) {
                var raw = clause.raw(i).substring("today".length());
                return (clause.upTo(i) + raw + " " + clause.from(i + 1))
                        .replace(",,", ",")
                        .strip();
            }
        }
        return sentence;
    }

    static String upper(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return UCharacter.toString(UCharacter.toTitleCase(first)) + text.substring(Character.charCount(first));
    }

    private static boolean fits(String text) {
        return text.length() <= Headline.LONGEST;
    }

    private static boolean isSomething(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit)
                && !text.toLowerCase(Locale.ROOT).equals("said");
    }

    private static String near(String text) {
        return PlainText.line(text.length() <= Sentences.REACH ? text : text.substring(0, Sentences.REACH));
    }
}
