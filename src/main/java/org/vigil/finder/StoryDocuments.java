package org.vigil.finder;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.body.Body;
import org.vigil.changes.Change;
import org.vigil.database.Readers;
import org.vigil.news.Keys;
import org.vigil.news.Report;
import org.vigil.search.DocumentSource;
import org.vigil.search.SearchDocument;
import org.vigil.topic.Countries;

/** Hands the public stories over to be indexed, each language as a document of its own. */
@Repository
class StoryDocuments implements DocumentSource {

    private static final String PREFIX = "set:";

    /** A number of an urgent action or a document, as texts mention it: UA 58/20, NLR 12/0042/2026. */
    private static final Pattern NUMBER = Pattern.compile("\\b\\p{Lu}{2,5}[ \u00a0]\\d{1,4}(?:/\\d{1,5}){1,2}\\b");

    private static final int MOST_MENTIONS = 50;

    private static final String STORIES = """
            select s.id, s.translation_set, s.language, s.version, s.index_number, s.headline, s.deck, s.dateline,
                s.body, s.report, s.day, s.at, s.stream_id, s.countries,
                array(
                    select subject from pub.story_subject ss join pub.topic t on t.id = ss.subject
                    where ss.story_id = s.id
                ) as topics
            from pub.story s
            """;

    private final JdbcClient readers;

    StoryDocuments(@Readers JdbcClient readers) {
        this.readers = readers;
    }

    @Override
    public String keys() {
        return PREFIX;
    }

    /** Topics stand in their stories by name, and with all topics above them. */
    @Override
    public boolean isOverturnedBy(Change change) {
        return change.kind().equals("topic");
    }

    @Override
    public List<SearchDocument> read(Collection<String> keys) {
        var sets = keys.stream()
                .map(key -> UUID.fromString(key.substring(PREFIX.length())))
                .toArray(UUID[]::new);
        var titles = titles();
        return readers.sql(STORIES + "where s.translation_set = any(:sets)")
                .param("sets", sets)
                .query((row, number) -> document(row, titles))
                .list();
    }

    @Override
    public List<SearchDocument> after(@Nullable String id, int limit) {
        var titles = titles();
        return readers.sql(STORIES + "where s.id > :id order by s.id limit :limit")
                .param("id", id == null ? new UUID(0, 0) : UUID.fromString(id))
                .param("limit", limit)
                .query((row, number) -> document(row, titles))
                .list();
    }

    /** What each topic is called, by language. */
    private Map<UUID, Map<String, String>> titles() {
        var titles = new HashMap<UUID, Map<String, String>>();
        readers.sql("select topic_id, language, title from pub.topic_text").query(row -> {
            titles.computeIfAbsent(row.getObject("topic_id", UUID.class), topic -> new HashMap<>())
                    .put(row.getString("language"), row.getString("title"));
        });
        return titles;
    }

    private static SearchDocument document(ResultSet row, Map<UUID, Map<String, String>> titles) throws SQLException {
        var language = row.getString("language");
        var headline = row.getString("headline");
        var deck = row.getString("deck");
        var report = row.getString("report") == null ? null : Report.parse(row.getString("report"));
        var body = body(row.getString("body"), report);
        var topics = list(row.getArray("topics"), UUID.class);
        var countries = list(row.getArray("countries"), String.class);
        var at = row.getObject("at", OffsetDateTime.class);
        return new SearchDocument(
                row.getObject("id", UUID.class).toString(),
                Keys.set(row.getObject("translation_set", UUID.class)),
                row.getInt("version"),
                language,
                (report == null ? StoryKind.NEWS : StoryKind.REPORT).word(),
                headline,
                deck,
                body,
                about(language, topics, countries, titles, row.getString("dateline")),
                numbers(row.getString("index_number")),
                mentions(headline + "\n" + deck + "\n" + body),
                row.getObject("day", LocalDate.class),
                at == null ? null : at.toInstant(),
                row.getString("stream_id"),
                topics.stream().map(UUID::toString).toList(),
                countries);
    }

    private static String body(String json, @Nullable Report report) {
        var text = Body.parse(json).text();
        if (report == null) {
            return text;
        }
        var recommendations = report.recommendations();
        var files = report.files().stream().map(Report.File::title);
        var more = recommendations == null ? Stream.<String>empty() : Stream.of(recommendations.text());
        return String.join(
                "\n\n",
                Stream.concat(Stream.of(text), Stream.concat(more, files)).toList());
    }

    private static List<String> about(
            String language,
            List<UUID> topics,
            List<String> countries,
            Map<UUID, Map<String, String>> titles,
            @Nullable String dateline) {
        var words = new ArrayList<String>();
        countries.forEach(code -> words.add(Countries.name(code, language)));
        topics.stream()
                .map(topic -> titles.getOrDefault(topic, Map.of()).get(language))
                .filter(Objects::nonNull)
                .forEach(words::add);
        if (dateline != null) {
            words.add(dateline);
        }
        return words;
    }

    /** The whole number, and what of it stands behind its letters: people leave those out. */
    private static List<String> numbers(@Nullable String number) {
        if (number == null) {
            return List.of();
        }
        var bare = number.replaceFirst("^\\p{L}+\\s*(?=[0-9]+/)", "");
        return Stream.of(number, bare).distinct().toList();
    }

    private static List<String> mentions(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .limit(MOST_MENTIONS)
                .toList();
    }

    private static <T> List<T> list(Array array, Class<T> type) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(type::cast).toList();
    }
}
