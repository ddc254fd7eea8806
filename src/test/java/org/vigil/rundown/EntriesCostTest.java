package org.vigil.rundown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.vigil.DeskTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.database.QueryCount;

/** What the list of a hundred thousand stories asks of the database, however it is narrowed down and however deep. */
@DeskTest
@Import(QueryCount.class)
@TestPropertySource(properties = "a-database-of-its-own=EntriesCostTest")
class EntriesCostTest {

    private static final int STORIES = 100_000;
    private static final int MOST_BUFFERS = 60;
    private static final UUID RELEASES = UUID.fromString("01930000-0000-7000-8000-000000000001");
    private static final UUID REPORTS = UUID.fromString("01930000-0000-7000-8000-000000000003");
    private static final UUID NOBODY = new UUID(0, 7);
    private static final Reach EVERYTHING = new Reach(true, Set.of());
    private static final Reach ONE = new Reach(false, Set.of(REPORTS));
    private static final Pattern BUFFERS = Pattern.compile("\"Shared (?:Hit|Read) Blocks\": (\\d+)", Pattern.MULTILINE);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private QueryCount queries;

    @Value("${server.port}")
    private int port;

    private SignedInPerson editor = new SignedInPerson(NOBODY, "", "");

    /**
     * Most are published and in English; a few of each other kind, changed in another order than they came. Some were
     * brought in from one page without a stream and have not been looked at.
     */
    @BeforeAll
    void fill() {
        jdbc.sql("""
                        insert into story (id, translation_set, language, stream_id, day, zone, rank, slug, archived, latest,
                            created_at, created_by)
                        select md5('story ' || n)::uuid, md5('set ' || n)::uuid,
                            case when n %% 11 = 0 then 'fr' when n %% 97 = 0 then 'ar' else 'en' end,
                            case when n %% 501 = 0 or n between 40001 and 43000 then null when n %% 7 = 0 then cast('%s' as uuid)
                                else cast('%s' as uuid) end,
                            date '2006-01-01' + n / 14, 'UTC', n, 'story-' || n, false, 1, now(), 'system:test'
                        from generate_series(1, %d) n
                        """.formatted(REPORTS, RELEASES, STORIES)).update();
        jdbc.sql("""
                        insert into entry (story_id, language, stream_id, leaves, state, live, headline, headline_derived, day,
                            changed_at, changed_by, assignee, unread)
                        select id, language, stream_id, case when rank % 101 = 0 then cast(:leaves as uuid) end,
                            (case when rank between 40001 and 43000 then 'imported' when rank % 5000 = 0 then 'review' when rank % 1999 = 0 then 'draft'
                                when rank % 50 = 0 then 'imported' else 'published' end),
                            true, 'Story number ' || rank || ' of the marsh', false, day,
                            timestamptz '2026-01-01' - make_interval(mins => (rank::integer * 7919) % 100003),
                            case when rank % 9 = 0 then :person else 'system:import' end,
                            case when rank % 1000 = 0 then cast(:person as uuid) end, false
                        from story
                        """)
                .param("person", NOBODY.toString())
                .param("leaves", RELEASES)
                .update();
        jdbc.sql("""
                        insert into entry_words (story_id, headline, words)
                        select story_id, headline, words_of(headline || ' ' || md5(headline)) from entry
                        """).update();
        jdbc.sql("vacuum analyze").update();
        editor = staff.with("editor");
    }

    /** The list as it is asked for; {@code after} stands in the middle of it. */
    record Asked(Sieve sieve, Reach reach, boolean deep) {

        @Override
        public String toString() {
            return "%s %s %s %s, %s, %s"
                    .formatted(
                            sieve.state(),
                            sieve.stream(),
                            sieve.language(),
                            sieve.whose(),
                            reach.everything() ? "everything" : "one stream",
                            deep ? "deep" : "first");
        }
    }

    static Stream<Asked> lists() {
        var lists = new ArrayList<Asked>();
        for (var state : new String[] {null, "published", "draft", "review", "imported", "approved"}) {
            for (var stream : new UUID[] {null, RELEASES, REPORTS}) {
                for (var language : new String[] {null, "en", "ar", "es"}) {
                    for (var whose : new Sieve.Whose[] {null, Sieve.Whose.CHANGED, Sieve.Whose.IN_HAND}) {
                        lists.addAll(asked(new Sieve(state, stream, language, whose, "")));
                    }
                }
            }
        }
        return lists.stream();
    }

    private static List<Asked> asked(Sieve sieve) {
        return List.of(
                new Asked(sieve, EVERYTHING, false),
                new Asked(sieve, EVERYTHING, true),
                new Asked(sieve, ONE, false),
                new Asked(sieve, ONE, true));
    }

    private String plan(Sieve sieve, Reach reach, boolean deep) {
        var after = deep ? new Entries.After(java.time.Instant.parse("2025-11-27T12:00:00Z"), new UUID(-1, -1)) : null;
        var query = Entries.query(sieve, reach, NOBODY.toString(), after, false);
        return String.join(
                "\n",
                jdbc.sql("explain (analyze, buffers, format json) " + query.sql())
                        .params(query.values())
                        .param("limit", StoriesPages.PAGE + 1)
                        .query(String.class)
                        .list());
    }

    private static long buffers(String plan) {
        var matcher = BUFFERS.matcher(plan);
        var read = 0L;
        // The first two figures are those of the whole.
        for (var i = 0; i < 2 && matcher.find(); i++) {
            read += Long.parseLong(matcher.group(1));
        }
        return read;
    }

    @ParameterizedTest
    @MethodSource("lists")
    void readsAFewBuffersForAPage(Asked asked) {
        var plan = plan(asked.sieve(), asked.reach(), asked.deep());

        assertThat(buffers(plan)).as(plan).isLessThanOrEqualTo(MOST_BUFFERS);
    }

    /** How many statements a page costs; the least of three, because jobs ask meanwhile. */
    private int costOf(String path) {
        return IntStream.range(0, 3)
                .map(i -> queries.ofTheDesk(() -> assertThat(
                                new Web(port).get(path, editor.reading()).statusCode())
                        .isEqualTo(200)))
                .min()
                .orElseThrow();
    }

    @Test
    void asksTheSameNumberOfQuestionsHoweverItIsNarrowedDown() {
        var plain = costOf("/desk/stories");

        assertThat(plain).isLessThanOrEqualTo(8);
        assertThat(List.of(
                        "/desk/stories?state=published",
                        "/desk/stories?state=review&language=en",
                        "/desk/stories?stream=" + REPORTS + "&language=ar",
                        "/desk/stories?q=marsh",
                        "/desk/stories?after=1764244800000000-ffffffff-ffff-ffff-ffff-ffffffffffff"))
                .allSatisfy(path -> assertThat(costOf(path)).as(path).isLessThanOrEqualTo(plain));
    }

    @Test
    void findsAWordThatFewHaveWithoutReadingTheOthers() {
        var word = jdbc.sql("select md5(headline) from entry where headline = 'Story number 4711 of the marsh'")
                .query(String.class)
                .single();

        var plan = plan(new Sieve(null, null, null, null, word.substring(0, 20)), EVERYTHING, false);

        assertThat(buffers(plan)).as(plan).isLessThan(1_000);
    }
}
