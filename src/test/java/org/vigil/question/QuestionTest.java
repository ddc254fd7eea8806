package org.vigil.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.vigil.question.Question.Limit;

class QuestionTest {

    @Test
    void takesWordsQuotesMinusAndBeginningsApart() {
        var question = Question.of("river \"right to water\" -dam journal* -\"old mill\"");

        assertThat(question.wanted())
                .containsExactly(new Term.Word("river"), new Term.Phrase("right to water"), new Term.Prefix("journal"));
        assertThat(question.unwanted()).containsExactly(new Term.Word("dam"), new Term.Phrase("old mill"));
    }

    @Test
    void readsEveryKindOfQuotationMark() {
        assertThat(Question.of("« droit à l’eau »").wanted()).containsExactly(new Term.Phrase("droit à l’eau"));
        assertThat(Question.of("“river”").wanted()).containsExactly(new Term.Phrase("river"));
        assertThat(Question.of("«نهر الشمال»").wanted()).containsExactly(new Term.Phrase("نهر الشمال"));
    }

    @Test
    void readsAQuoteThatIsNotClosedToTheEnd() {
        assertThat(Question.of("dam \"old mill").wanted())
                .containsExactly(new Term.Word("dam"), new Term.Phrase("old mill"));
    }

    @Test
    void takesADashBetweenWordsForADash() {
        assertThat(Question.of("river - dam").unwanted()).isEmpty();
        assertThat(Question.of("ill-treatment").wanted()).containsExactly(new Term.Compound("ill-treatment"));
    }

    @Test
    void takesArticlesOffTheirWords() {
        assertThat(Question.of("l’embargo d'hier").wanted())
                .containsExactly(
                        new Term.Word("l"), new Term.Word("embargo"), new Term.Word("d"), new Term.Word("hier"));
        assertThat(Reading.of(Question.of("l’embargo d'hier"), Tongue.FR).terms())
                .containsExactly(new Term.Word("embargo"), new Term.Word("hier"));
    }

    @Test
    void findsTheNumbersThatMayBeMeant() {
        assertThat(Question.of("UA 58/20").numbers()).contains("UA58/20", "58/20");
        assertThat(Question.of("see nlr 12/0042/2026, please").numbers()).contains("NLR12/0042/2026");
        assertThat(Question.of("river 2026").numbers()).doesNotContain("2026");
    }

    @Test
    void cutsWhatIsTooMuchAndSaysSo() {
        assertThat(Question.of("a".repeat(300)).limits()).containsExactly(Limit.TOO_LONG);
        assertThat(Question.of("w ".repeat(30)).wanted()).hasSize(12);
        assertThat(Question.of("w ".repeat(30)).limits()).containsExactly(Limit.TOO_MANY_WORDS);
        assertThat(Question.of("river " + "-x ".repeat(40)).unwanted()).hasSize(20);
        assertThat(Question.of("\"" + "w ".repeat(20) + "\"").wanted())
                .singleElement()
                .extracting(term -> Folding.words(term.text()).size())
                .isEqualTo(12);
    }

    @Test
    void doesNotCutACharacterInTwo() {
        assertThat(Question.of("x".repeat(199) + "😀 river").text()).doesNotContain("\ud83d");
    }

    @Test
    void hasNoTextThatIsNoQuestion() {
        var random = new Random(20261119);
        var alphabet = "ab \"“”«»-−*()[]{}~^:\\/+!&|?'’.,;=<>\u0000\u202e\ud83d\ude00نه人";
        for (var round = 0; round < 5_000; round++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(40); length > 0; length--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThatNoException()
                    .as(text.toString())
                    .isThrownBy(() -> Tongue.all().forEach(tongue -> Reading.of(Question.of(text.toString()), tongue)));
        }
        assertThat(Question.of("").isEmpty()).isTrue();
        assertThat(Question.of("- \" * &&").isEmpty()).isTrue();
    }

    @Test
    void knowsWhatElseThingsAreCalled() {
        assertThat(Reading.of(Question.of("camps for IDPs"), Tongue.EN).terms())
                .filteredOn(Term.Known.class::isInstance)
                .singleElement()
                .extracting(term -> ((Term.Known) term).synonyms())
                .asList()
                .contains("internally displaced people");
        assertThat(Reading.of(Question.of("internally displaced persons"), Tongue.EN)
                        .terms())
                .singleElement()
                .isInstanceOf(Term.Known.class);
    }

    @Test
    void keepsWordsInQuotesThatSayNothingElsewhere() {
        assertThat(Reading.of(Question.of("\"to be\" the river"), Tongue.EN).terms())
                .containsExactly(new Term.Phrase("to be"), new Term.Word("river"));
    }

    @Test
    void comparesWordsWithoutMarks() {
        assertThat(Folding.fold("Élan")).isEqualTo("elan");
        assertThat(Folding.fold("İstanbul")).isEqualTo(Folding.fold("ıstanbul"));
        assertThat(Folding.fold("أحمَد")).isEqualTo("احمد");
        assertThat(Folding.fold("کتاب")).isEqualTo(Folding.fold("كتاب"));
    }

    @Test
    void measuresHowFarWordsAreApart() {
        assertThat(Folding.distance("detained", "detianed")).isEqualTo(1);
        assertThat(Folding.distance("detained", "detaned")).isEqualTo(1);
        assertThat(Folding.distance("river", "river")).isZero();
        assertThat(Folding.distance("river", "mountain")).isEqualTo(3);
    }
}
