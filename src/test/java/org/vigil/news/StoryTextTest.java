package org.vigil.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.body.Body;
import org.vigil.body.PictureWords;
import org.vigil.news.StoryText.LeadPicture;
import org.vigil.news.StoryText.PressContact;

/** Whatever is changed in a text, what was not named stays as it was. */
class StoryTextTest {

    private static final String OLD = "a".repeat(64);
    private static final PictureWords NEW = new PictureWords("b".repeat(64), "Another gate", "Said", "I. Varga");
    private static final Report REPORT = new Report(
            List.of(new Report.File(new UUID(1, 2), "en", "The report")),
            Body.fromMarkdown("Open it.\n\n![A gate](" + OLD + ")\n"));
    private static final StoryText WHOLE = new StoryText(
            "Headline",
            true,
            "Deck",
            "Teaser",
            "Label",
            "Orsk",
            Body.fromMarkdown("Words.\n\n![A gate](" + OLD + ")\n"),
            true,
            new LeadPicture(OLD, "A gate", null, null),
            List.of(new PressContact("Mira Halden", "press@northlight.example", null, null)),
            List.of("PT"),
            List.of(new UUID(3, 4)),
            REPORT);

    static Stream<Arguments> changes() {
        var body = Body.ofParagraphs(List.of("Other words."));
        return Stream.of(
                Arguments.of(WHOLE.withDeck("Other"), Set.of("deck")),
                Arguments.of(WHOLE.withHeadline("Other"), Set.of("headline", "headlineDerived")),
                Arguments.of(WHOLE.withBody(body), Set.of("body")),
                Arguments.of(WHOLE.about(List.of("CH"), List.of()), Set.of("countries", "topics")),
                Arguments.of(WHOLE.reporting(null, null), Set.of("report", "lead")),
                Arguments.of(WHOLE.replacing(OLD, NEW), Set.of("body", "lead", "report")),
                Arguments.of(WHOLE.replacing("c".repeat(64), NEW), Set.of()));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void changesWhatIsNamedAndNothingElse(StoryText after, Set<String> named) {
        var differing = Arrays.stream(StoryText.class.getRecordComponents())
                .filter(component -> !value(component, after).equals(value(component, WHOLE)))
                .map(java.lang.reflect.RecordComponent::getName)
                .collect(Collectors.toSet());

        assertThat(differing).isEqualTo(named);
    }

    private static String value(java.lang.reflect.RecordComponent component, StoryText text) {
        try {
            return String.valueOf(component.getAccessor().invoke(text));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
