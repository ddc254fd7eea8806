package org.vigil.question;

import java.util.List;
import java.util.stream.Collectors;

/** One thing that a question asks for. */
public sealed interface Term {

    /** As it was typed, without its marks. */
    String text();

    /** A word in any of its forms. */
    record Word(String text) implements Term {}

    /** What was typed in one piece and is several words: 58/20, ill-treatment, a run of Chinese. */
    record Compound(String text) implements Term {}

    /** Words next to each other, in exactly these forms. */
    record Phrase(String text) implements Term {}

    /** Every word that begins so. */
    record Prefix(String text) implements Term {}

    /** Words that have a meaning together, and what else that is called. */
    record Known(List<Word> words, List<String> synonyms) implements Term {

        @Override
        public String text() {
            return words.stream().map(Word::text).collect(Collectors.joining(" "));
        }
    }
}
