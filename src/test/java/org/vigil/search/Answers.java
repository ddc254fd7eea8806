package org.vigil.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.question.Question;

/** What is found in an index of a few documents, and in which order, whichever engine keeps it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Answers {

    abstract SearchIndex open(Path folder);

    private static final String HOSTILE = "<img src=x onerror=alert(1)>";

    private SearchIndex index;

    @BeforeAll
    void fill(@TempDir Path folder) {
        index = open(folder);
        index.add(List.of(
                DocumentFixture.of("en", "Court frees six river defenders", "The judge let them go after a year.")
                        .in("releases")
                        .document(),
                DocumentFixture.of(
                                "en",
                                "A year of hearings",
                                "Six people who defended the river were in court again. The river is low.")
                        .decked("What the court heard")
                        .document(),
                DocumentFixture.of("en", "Letters to the ministry", "The action UA 58/20 drew many replies.")
                        .mentioning("UA 58/20")
                        .document(),
                DocumentFixture.of("en", "Halima Okoro must be released", "She was arrested in March.")
                        .numbered("UA 58/20")
                        .document(),
                DocumentFixture.of("en", "Camps without water", "Internally displaced people wait for tents.")
                        .document(),
                DocumentFixture.of("en", "Old flood", "The flood came at night and took the bridge.")
                        .on(LocalDate.of(2011, 3, 4))
                        .document(),
                DocumentFixture.of("en", "New flood", "The flood came at night and took the bridge.")
                        .document(),
                DocumentFixture.of("en", "Trap " + HOSTILE, "Zebra " + HOSTILE + " & \uE000zebra\uE001 </mark>")
                        .decked(HOSTILE)
                        .document(),
                DocumentFixture.of("fr", "Les détenus sont libérés", "L’élection a été reportée.")
                        .document(),
                DocumentFixture.of("es", "La prisión de los periodistas", "Los corresponsales siguen detenidos.")
                        .document(),
                DocumentFixture.of("ar", "إطلاق سراح المدافعين عن النهر", "قالت المحكمة إنّ الأدلّة مزوّرة في المدينة.")
                        .document(),
                DocumentFixture.of("ru", "Журналисты на свободе", "Суд освободил журналистов.")
                        .document(),
                DocumentFixture.of("de", "Häuser am Fluss geräumt", "Die Richterin sprach von Willkür.")
                        .document(),
                DocumentFixture.of("pt", "As jornalistas foram libertadas", "A decisão foi unânime.")
                        .document(),
                DocumentFixture.of("fa", "آزادی روزنامه‌نگاران", "دادگاه کتاب‌ها را بررسی کرد.")
                        .document(),
                DocumentFixture.of("tr", "Gazeteciler serbest", "İstanbul mahkemesi kararı açıkladı.")
                        .document(),
                DocumentFixture.of("zh", "法院释放六名记者", "人权组织欢迎这一判决。").document(),
                DocumentFixture.of("sw", "Wanahabari waachiliwa", "Mahakama ilisema hakuna ushahidi.")
                        .document()));
        index.commit();
    }

    @AfterAll
    void close() {
        index.drop();
        index.close();
    }

    private SearchResult ask(SearchQuery query) {
        return index.ask(session ->
                        new Answering(session, query, Question.of(query.words()), DocumentFixture.TODAY).answer())
                .orElseThrow();
    }

    private List<String> found(String words, @Nullable String language) {
        return ask(SearchQuery.of(words, language)).hits().stream()
                .map(SearchResult.Hit::id)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | defender         | Court frees six river defenders",
                "en | RIVERS           | Court frees six river defenders",
                "fr | detenu           | Les détenus sont libérés",
                "fr | election         | Les détenus sont libérés",
                "fr | l'élection       | Les détenus sont libérés",
                "es | prision          | La prisión de los periodistas",
                "es | periodista       | La prisión de los periodistas",
                "ar | المدافعون        | إطلاق سراح المدافعين عن النهر",
                "ar | الأدلة            | إطلاق سراح المدافعين عن النهر",
                "ar | مدينه            | إطلاق سراح المدافعين عن النهر",
                "ru | журналистам      | Журналисты на свободе",
                "de | hauser           | Häuser am Fluss geräumt",
                "de | Willkür          | Häuser am Fluss geräumt",
                "pt | decisao          | As jornalistas foram libertadas",
                "fa | كتاب             | آزادی روزنامه‌نگاران",
                "tr | istanbul         | Gazeteciler serbest",
                "tr | ISTANBUL         | Gazeteciler serbest",
                "zh | 人权             | 法院释放六名记者",
                "zh | 六名记者         | 法院释放六名记者",
                "sw | mahakama         | Wanahabari waachiliwa"
            })
    void readsEachLanguageAsItIsWritten(String language, String words, String headline) {
        assertThat(found(words, language)).contains(headline);
        assertThat(found(words, null)).contains(headline);
    }

    @Test
    void findsNothingOfAnotherLanguageUnlessAsked() {
        assertThat(found("prisión", "en")).isEmpty();
    }

    @Test
    void putsTheHeadlineBeforeTheDeckAndTheDeckBeforeTheBody() {
        assertThat(found("court", "en")).containsExactly("Court frees six river defenders", "A year of hearings");
    }

    @Test
    void putsWhatHappenedLatelyBeforeWhatDidNot() {
        assertThat(found("flood bridge", "en")).containsExactly("New flood", "Old flood");
    }

    @Test
    void putsTheDocumentOfANumberFirstAndThenThoseThatMentionIt() {
        for (var words : List.of("UA 58/20", "ua 58/20", "UA58/20")) {
            assertThat(found(words, "en"))
                    .as(words)
                    .startsWith("Halima Okoro must be released", "Letters to the ministry");
        }
    }

    @Test
    void putsANameInAHeadlineFirst() {
        assertThat(found("halima okoro", "en")).startsWith("Halima Okoro must be released");
    }

    @Test
    void findsWordsInQuotesOnlyNextToEachOther() {
        assertThat(found("\"river defenders\"", "en")).containsExactly("Court frees six river defenders");
        assertThat(found("\"defenders river\"", "en")).isEmpty();
        assertThat(found("\"the river is\"", "en")).containsExactly("A year of hearings");
    }

    @Test
    void leavesOutWhatIsNotWanted() {
        assertThat(found("river -frees", "en")).containsExactly("A year of hearings");
        assertThat(found("flood -\"new flood\"", "en")).containsExactly("Old flood");
    }

    @Test
    void findsBeginningsOfWords() {
        assertThat(found("defen*", "en")).contains("Court frees six river defenders", "A year of hearings");
        assertThat(found("المداف*", "ar")).contains("إطلاق سراح المدافعين عن النهر");
    }

    @Test
    void knowsWhatElseThingsAreCalled() {
        assertThat(found("IDP", "en")).containsExactly("Camps without water");
        assertThat(found("IDPs tents", "en")).containsExactly("Camps without water");
    }

    @Test
    void forgivesAWrongLetterInARareWordAndSaysWhatItMayHaveBeen() {
        var answer = ask(SearchQuery.of("Halima Okoroo", "en"));

        assertThat(answer.hits()).extracting(SearchResult.Hit::id).startsWith("Halima Okoro must be released");
        assertThat(answer.suggestion()).isEqualTo("Halima okoro");
        assertThat(ask(SearchQuery.of("bridge brigde", "en")).suggestion()).isEqualTo("bridge bridge");
    }

    @Test
    void suggestsNothingForWordsThatExist() {
        assertThat(ask(SearchQuery.of("court", "en")).suggestion()).isNull();
        assertThat(ask(SearchQuery.of("xqzvkw", "en")).suggestion()).isNull();
    }

    @Test
    void fillsAPoorAnswerWithWhatHasMostOfTheWordsAndSaysSo() {
        var answer = ask(SearchQuery.of("river defenders letters ministry", "en"));

        assertThat(answer.complete()).isZero();
        assertThat(answer.hits()).extracting(SearchResult.Hit::id).contains("Court frees six river defenders");
    }

    @Test
    void answersAQuestionOfCommonWords() {
        assertThat(found("what the", "en")).containsExactly("A year of hearings");
    }

    @Test
    void countsWhatAnAnswerCanBeNarrowedTo() {
        var answer = ask(SearchQuery.of("flood", "en"));

        assertThat(answer.facets().get(Facet.YEAR)).isEqualTo(Map.of("2011", 1L, "2026", 1L));
        assertThat(ask(SearchQuery.of("flood", "en").with(Facet.YEAR, "2011")).hits())
                .extracting(SearchResult.Hit::id)
                .containsExactly("Old flood");
        assertThat(ask(SearchQuery.of("river", "en")).facets().get(Facet.STREAM))
                .isEqualTo(Map.of("releases", 1L));
    }

    @Test
    void ordersByTimeWhenAsked() {
        var query = SearchQuery.of("flood", "en").newestFirst();

        assertThat(ask(query).hits()).extracting(SearchResult.Hit::id).containsExactly("New flood", "Old flood");
    }

    @Test
    void addsWhatHasSomeOfTheWordsOnlyWhereItFollowsWhatHasAll() {
        var query = SearchQuery.of("people tents", "en");

        assertThat(found("people tents", "en"))
                .startsWith("Camps without water")
                .contains("A year of hearings");
        assertThat(ask(query.newestFirst()).hits())
                .extracting(SearchResult.Hit::id)
                .containsExactly("Camps without water");
    }

    @Test
    void findsNoWordThatNoDocumentHas() {
        assertThat(found("null", "en")).isEmpty();
    }

    @Test
    void keepsToTheDaysAskedFor() {
        var query = new SearchQuery(
                "flood",
                "en",
                Map.of(),
                LocalDate.of(2011, 3, 4),
                LocalDate.of(2011, 3, 4),
                SearchQuery.Order.BEST,
                0,
                15);

        assertThat(ask(query).hits()).extracting(SearchResult.Hit::id).containsExactly("Old flood");
    }

    @Test
    void countsAnswersInOtherLanguages() {
        var counts = index.ask(session -> new Answering(
                                session,
                                SearchQuery.of("mahakama", "en"),
                                Question.of("mahakama"),
                                DocumentFixture.TODAY)
                        .languages())
                .orElseThrow();

        assertThat(counts).isEqualTo(Map.of("sw", 1L));
    }

    @Test
    void showsWhereTheWordsStand() {
        var snippet =
                ask(SearchQuery.of("evenings judge", "en")).hits().getFirst().snippet();

        assertThat(snippet)
                .filteredOn(SearchResult.Part::marked)
                .extracting(SearchResult.Part::text)
                .contains("judge");
    }

    @Test
    void takesNothingInATextForAMark() {
        var snippet = ask(SearchQuery.of("zebra", "en")).hits().getFirst().snippet();

        assertThat(snippet.stream().map(SearchResult.Part::text).collect(Collectors.joining()))
                .contains(HOSTILE + " & zebra </mark>");
        assertThat(snippet)
                .filteredOn(SearchResult.Part::marked)
                .extracting(SearchResult.Part::text)
                .containsOnly("Zebra", "zebra");
    }

    @Test
    void cannotBeBrokenByAnyQuestion() {
        var random = new Random(4711);
        var pieces = List.of(
                "river", "\"", "-", "*", "(", ")", "[", "{", "^2", "~", ":", "\\", "/", "+", "!", "&&", "||", "?",
                "AND", "NOT", "to", "TO", "58/20", "نهر", "人权", "’", " ", "\u0000", "\ud83d", "ünïcode", "a*", "*a");
        for (var round = 0; round < 300; round++) {
            var words = random.ints(random.nextInt(12), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            var language = Arrays.asList("en", "ar", "zh", "xx", null).get(random.nextInt(5));
            assertThatNoException().as(words).isThrownBy(() -> ask(SearchQuery.of(words, language)));
        }
    }
}
