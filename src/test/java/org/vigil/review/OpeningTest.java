package org.vigil.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.body.Body;
import org.vigil.headline.Headlines;
import org.vigil.news.StoryText;

/** What becomes of the words of a headline made by rule when somebody writes another. */
class OpeningTest {

    private static final String MENDED = "Forty people wait";

    private final Headlines headlines = new Headlines();

    /** A story as an import brings it: the text goes without a paragraph that serves as headline. */
    private StoryText imported(@Nullable String deck, String... paragraphs) {
        var headline = headlines.derive(deck, List.of(paragraphs));
        var below = List.of(paragraphs).subList(headline.isWholeParagraph() ? 1 : 0, paragraphs.length);
        var text = StoryText.of(headline.text(), Body.ofParagraphs(below));
        return new StoryText(
                text.headline(),
                true,
                deck,
                null,
                null,
                headline.dateline(),
                text.body(),
                true,
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static List<String> paragraphs(StoryText text) {
        return List.of(text.body().text().split("\n\n"));
    }

    @Test
    void givesAParagraphThatServedAsHeadlineBackToTheText() {
        var story = imported(null, "The council of Wenlow has returned the boats.", "They were seized in January.");
        assertThat(paragraphs(story)).containsExactly("They were seized in January.");

        var mended = Opening.mended(story, MENDED);

        assertThat(mended.headline()).isEqualTo(MENDED);
        assertThat(mended.headlineDerived()).isFalse();
        assertThat(paragraphs(mended))
                .containsExactly("The council of Wenlow has returned the boats.", "They were seized in January.");
        assertThat(paragraphs(Opening.mended(mended, "Boats are back"))).isEqualTo(paragraphs(mended));
    }

    @Test
    void givesItBackWhereItWasAllThereWas() {
        var story = imported("Wenlow, at last", "Who seized the boats of Wenlow?");

        assertThat(paragraphs(Opening.mended(story, MENDED))).containsExactly("Who seized the boats of Wenlow?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Today the authorities of Valmeria must immediately release the poet who was arrested on Tuesday for reading in a public square, Northlight said.",
                "Responding to the verdict, Mira Halden said: “Police in Port Selwyn used rubber bullets against peaceful protesters on three nights.”",
                "Hanne Vreel, captain of the Dunlin, her mate Piet Osten and the ship’s nurse Alma Reece were acquitted today of assisting unlawful entry.",
                "A court in Valmeria sentenced the journalist (51) to six years in prison – the longest term so far – for reports that the state called false and harmful, according to her lawyers in the capital."
            })
    void repeatsNothingWhereTheHeadlineWasMadeFromPartOfAParagraph(String paragraph) {
        var story = imported(null, paragraph, "It was the third arrest this month.");

        assertThat(Opening.mended(story, MENDED).body()).isEqualTo(story.body());
    }

    @Test
    void leavesAHeadlineAloneThatAPersonWrote() {
        var story = StoryText.of("Nothing of this is said below", Body.ofParagraphs(List.of("Something else.")));

        assertThat(Opening.mended(story, MENDED).body()).isEqualTo(story.body());
    }
}
