package org.vigil.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.DeskTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.body.Body;
import org.vigil.news.NewsFixture;
import org.vigil.news.StoryText;
import org.vigil.news.StoryText.LeadPicture;
import org.vigil.news.StoryText.PressContact;
import org.vigil.release.ReleaseFixture;
import org.vigil.writing.DeskStories;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Draft;
import org.vigil.writing.Manuscript;

/** What the checks before publishing find, and what they let pass. */
@DeskTest
class CheckingTest {

    private static final String PICTURE = "a".repeat(64);
    private static final PressContact CONTACT = new PressContact("Ane Solberg", "press@northlight.example", null, null);

    @Autowired
    private ReleaseFixture fixture;

    @Autowired
    private NewsFixture news;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private DeskStories stories;

    @Autowired
    private Checking checking;

    @Autowired
    private JdbcClient jdbc;

    @Value("${server.port}")
    private int port;

    @AfterEach
    void aContactIsNotNeeded() {
        contactNeeded(false);
    }

    private void contactNeeded(boolean needed) {
        jdbc.sql("update stream set contact_needed = :needed where id = :id")
                .param("needed", needed)
                .param("id", ReleaseFixture.RELEASES)
                .update();
    }

    /** A story that lacks nothing, to take something away from. */
    private static StoryText whole(Body body) {
        return new StoryText(
                "Ilar Voss is free",
                false,
                "After 412 days",
                "He walked out at noon.",
                null,
                "Orsk",
                body,
                false,
                null,
                List.of(CONTACT),
                List.of(),
                List.of());
    }

    private static Body body(String markdown) {
        return Body.fromMarkdown(markdown);
    }

    private static Manuscript manuscript(StoryText text) {
        return new Manuscript(text, ReleaseFixture.RELEASES, null, List.of());
    }

    private List<String> look(Manuscript manuscript) {
        var story = stories.get(fixture.draft("A draft"));
        var was = story.draft().orElseThrow();
        var draft = new Draft(
                was.story(),
                was.state(),
                was.save(),
                manuscript,
                was.begunAt(),
                was.begunBy(),
                was.savedAt(),
                was.savedBy(),
                null,
                null,
                null);
        var checked = new DeskStory(story.facts(), Optional.of(draft), Optional.empty());
        return checking.look(checked, draft).stream()
                .map(concern -> (concern.error() ? "error " : "warning ")
                        + concern.code()
                        + (concern.details().isEmpty()
                                ? ""
                                : " " + concern.details().getFirst()))
                .toList();
    }

    private List<String> look(StoryText text) {
        return look(manuscript(text));
    }

    private List<String> look(String markdown) {
        return look(whole(body(markdown)));
    }

    @Test
    void findsNothingInAStoryThatLacksNothing() {
        assertThat(
                        look(
                                "Ilar Voss walked out of the prison of Orsk.\n\n## What happened\n\n### Before\n\nA trial.\n\n## Since\n\nNone."))
                .isEmpty();
    }

    @Test
    void findsWhatIsMissingErrorsFirst() {
        var bare = new Manuscript(StoryText.of("", Body.ofParagraphs(List.of())), null, null, List.of());

        assertThat(look(bare))
                .containsExactly(
                        "error headline-missing",
                        "error stream-missing",
                        "error body-empty",
                        "warning dateline-missing",
                        "warning contact-missing");
    }

    @Test
    void findsAHeadlineMadeByRuleAndWhatIsTooLong() {
        var text = new StoryText(
                "x".repeat(111),
                true,
                "x".repeat(201),
                "x".repeat(401),
                null,
                "Orsk",
                body("Words."),
                false,
                null,
                List.of(CONTACT),
                List.of(),
                List.of());

        assertThat(look(text))
                .containsExactly(
                        "error headline-derived",
                        "warning headline-long 110",
                        "warning deck-long 200",
                        "warning teaser-long 400");
        assertThat(look(new StoryText(
                        "😀".repeat(110),
                        false,
                        "x".repeat(200),
                        "x".repeat(400),
                        null,
                        "Orsk",
                        body("Words."),
                        false,
                        null,
                        List.of(CONTACT),
                        List.of(),
                        List.of())))
                .isEmpty();
    }

    @Test
    void wantsAContactWhereTheStreamWantsOne() {
        var without = new StoryText(
                "Ilar Voss is free",
                false,
                null,
                null,
                null,
                "Orsk",
                body("Words."),
                false,
                null,
                List.of(),
                List.of(),
                List.of());
        assertThat(look(without)).containsExactly("warning contact-missing");

        contactNeeded(true);

        assertThat(look(without)).containsExactly("error contact-missing");
    }

    @Test
    void findsPicturesThatSomeDoNotSeeOrThatAreNobodys() {
        var lead = new StoryText(
                "Ilar Voss is free",
                false,
                null,
                null,
                null,
                "Orsk",
                body("Words."),
                false,
                new LeadPicture(PICTURE, " ", null, null),
                List.of(CONTACT),
                List.of(),
                List.of());
        assertThat(look(lead)).containsExactly("error picture-alt 1", "error picture-credit 1");

        var pictures = body("![](%s)\n\n![A gate](%s)\n\nWords.".formatted(PICTURE, "b".repeat(64)));
        assertThat(pictures.pictures()).hasSize(2);
        assertThat(look(whole(pictures))).containsExactly("error picture-alt 1", "error picture-credit 2");
    }

    @ParameterizedTest
    @CsvSource({
        "'## A\n\n#### B\n\nWords.', true",
        "'### A\n\nWords.', true",
        "'## A\n\n### B\n\n#### C\n\n## D\n\nWords.', false"
    })
    void findsHeadingsThatSkipALevel(String markdown, boolean wrong) {
        assertThat(look(markdown)).isEqualTo(wrong ? List.of("error headings") : List.of());
    }

    @Test
    void findsLinksOfThisSiteThatLeadNowhere() {
        var there = jdbc.sql("select path from pub.story where id = :id")
                .param("id", news.published("Linked to"))
                .query(String.class)
                .single();
        var hidden = fixture.draft("Not public yet");
        var links = new ArrayList<>(List.of(
                "/",
                "/news",
                "/fr/news",
                "/news/2026",
                "/news/2026/11",
                "/news/releases/2026",
                "/about",
                "/es/about#us",
                there + "?x=1#top",
                "http://localhost:" + port + there,
                "https://elsewhere.example/news/2026/11/nothing",
                "mailto:press@northlight.example"));
        assertThat(look(linking(links))).isEmpty();

        var slug = jdbc.sql("select slug from story where id = :id")
                .param("id", hidden)
                .query(String.class)
                .single();
        for (var broken : List.of(
                "/news/2026/11/" + slug,
                "/fr" + there,
                "/news/nothing",
                "http://localhost:" + port + "/news/2026/11/nothing")) {
            assertThat(look(linking(List.of(broken)))).containsExactly("error link-broken " + broken);
        }
        assertThat(look(linking(List.of("/shop")))).containsExactly("warning link-unknown /shop");
    }

    private static String linking(List<String> links) {
        return "Words."
                + String.join(
                        "",
                        links.stream().map(link -> "\n\n[words](" + link + ")").toList());
    }

    @Test
    void findsRelatedStoriesThatAreNotPublic() {
        var source = news.published("The source");
        var set = jdbc.sql("select translation_set from story where id = :id")
                .param("id", source)
                .query(UUID.class)
                .single();
        var text = whole(body("Words."));

        assertThat(look(new Manuscript(text, ReleaseFixture.RELEASES, null, List.of(set))))
                .isEmpty();
        assertThat(look(new Manuscript(text, ReleaseFixture.RELEASES, null, List.of(set, new UUID(7, 7)))))
                .containsExactly("warning related-hidden 1");
    }

    private List<String> found(UUID story) {
        var there = stories.get(story);
        return checking.look(there, there.draft().orElseThrow()).stream()
                .map(Concern::code)
                .toList();
    }

    @Test
    void findsThatATranslationIsOldOnlyOnceItsSourceSaysSomethingElse() {
        var editor = staff.with("editor");
        var web = new Web(port);
        var source = fixture.draft("Told in two languages");
        var begun = web.post(
                "/desk/stories/" + source + "/translations",
                editor.sending(),
                "_csrf",
                editor.formToken(),
                "language",
                "fr");
        var translation = UUID.fromString(
                begun.headers().firstValue("location").orElseThrow().replaceFirst("^.*/([0-9a-f-]{36})/edit$", "$1"));
        fixture.publish(source);

        assertThat(found(translation)).doesNotContain("translation-old");
        assertThat(web.get("/desk", editor.reading()).body()).doesNotContain(translation + "/translations");

        news.revised(source, NewsFixture.text("Told otherwise"));
        assertThat(found(translation)).contains("translation-old");
        assertThat(web.get("/desk", editor.reading()).body()).contains(translation + "/translations");
    }
}
