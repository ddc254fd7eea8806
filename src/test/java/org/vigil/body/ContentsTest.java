package org.vigil.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContentsTest {

    private static final String EMBED = "{\"type\":\"embed\",\"attrs\":{\"href\":\"https://video.example/1\","
            + "\"title\":\"The hearing\",\"media\":\"a9\",\"alt\":\"A hall\"}}";

    @Test
    void namesEachPlaceTheTextLeadsToOnceInTheOrderOfReading() {
        var body = Body.fromMarkdown("[b](/b)^[[c](/c)] [**a**](https://a.example) [b](/b)\n\n| [t](/t) |\n|---|\n\n"
                + "- [i](/i)\n\n> [q](/q)\n\n## [h](/h)");

        assertThat(body.links()).containsExactly("/b", "/c", "https://a.example", "/t", "/i", "/q", "/h");
        assertThat(of(EMBED, EMBED).links()).containsExactly("https://video.example/1");
    }

    @Test
    void saysTheLevelsOfItsHeadings() {
        assertThat(Body.fromMarkdown("## a\n\n#### b\n\n> ### c\n\nd").headingLevels())
                .containsExactly(2, 4, 3);
    }

    @Test
    void saysWhatIsWrittenAboutEachPicture() {
        assertThat(Body.fromMarkdown("![Boats](a1 \"At dawn | Leah Tamm\")\n\n> ![](a1)")
                        .pictures())
                .containsExactly(
                        new PictureWords("a1", "Boats", "At dawn", "Leah Tamm"),
                        new PictureWords("a1", "", null, null));
        assertThat(of(EMBED).pictures()).containsExactly(new PictureWords("a9", "A hall", null, null));
        assertThat(of(EMBED.replace("\"a9\"", "null")).pictures()).isEmpty();
    }

    @Test
    void countsTablesThatNothingHeads() {
        assertThat(Body.fromMarkdown("| a |\n|---|\n| b |").tablesWithoutHeadings())
                .isZero();
        assertThat(Body.fromMarkdown("| |\n|---|\n| b |").tablesWithoutHeadings())
                .isOne();
        assertThat(Body.fromMarkdown("| a |\n|---|").tablesWithoutHeadings()).isOne();
        var table =
                "{\"type\":\"table\",\"content\":[{\"type\":\"table_row\",\"content\":[{\"type\":\"table_cell\",\"content\":[%s]}]}]}";
        assertThat(of(table.formatted(table.formatted("{\"type\":\"paragraph\"}")))
                        .tablesWithoutHeadings())
                .isEqualTo(2);
    }

    @Test
    void noticesAFootnoteThatSaysNothing() {
        assertThat(Body.fromMarkdown("a^[b]").hasEmptyFootnote()).isFalse();
        assertThat(of("{\"type\":\"paragraph\",\"content\":[{\"type\":\"footnote\"}]}")
                        .hasEmptyFootnote())
                .isTrue();
        assertThat(
                        of("{\"type\":\"pull_fact\",\"content\":[{\"type\":\"footnote\",\"content\":[{\"type\":\"text\",\"text\":\" \"}]}]}")
                                .hasEmptyFootnote())
                .isTrue();
    }

    @Test
    void writesEachBlockAsOneLineWithAMarkOfItsKind() {
        var body = Body.fromMarkdown("""
                ## Background

                The six\\
                left^[Seen by our observer.] this *morning*.

                > We counted.
                >
                > - boats
                >
                > — Ines Calder

                - one

                  still one
                  - two
                - three

                9. nine
                10. ten

                ![Boats at dawn](a1)

                ![](a2 "Caption | Credit")

                ---

                | Year | Held |
                |---|---|
                | 2025 | |
                """);

        assertThat(body.lines())
                .containsExactly(
                        "## Background",
                        "The six left [note: Seen by our observer.] this morning.",
                        "> We counted.",
                        "> • boats",
                        "> — Ines Calder",
                        "• one",
                        "  still one",
                        "  • two",
                        "• three",
                        "9. nine",
                        "10. ten",
                        "[picture: Boats at dawn]",
                        "[picture: Caption | Credit]",
                        "---",
                        "| Year | Held",
                        "| 2025 |");
    }

    @Test
    void writesFactsAndWhatStandsElsewhereAsLines() {
        assertThat(of(
                                "{\"type\":\"pull_fact\",\"attrs\":{\"figure\":\"1,204\"},\"content\":[{\"type\":\"text\",\"text\":\"days\"}]}",
                                "{\"type\":\"pull_fact\"}",
                                EMBED)
                        .lines())
                .containsExactly(
                        "[fact: 1,204 | days]", "[fact]", "[embed: The hearing | https://video.example/1 | A hall]");
    }

    @Test
    void holdsNoLineEndsInALine() {
        for (int seed = 0; seed < 400; seed++) {
            var body = Body.parse(new RandomBody(seed).json());

            assertThat(body.lines()).as("seed " + seed).allMatch(line -> !line.contains("\n") && !line.isBlank());
            assertThat(body.links()).doesNotHaveDuplicates().allMatch(Href::isSafe);
            assertThat(body.pictures().stream().map(PictureWords::media).distinct())
                    .isEqualTo(body.media());
        }
    }

    private static Body of(String... blocks) {
        return Body.parse("{\"type\":\"doc\",\"content\":[" + String.join(",", blocks) + "]}");
    }
}
