package org.vigil.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The list of stories as somebody asks for it, and how many stories the page must show. */
record DeskList(String name, Colleagues.Colleague colleague, String path, int rows, Kind kind) {

    /** What a figure is held to: a list, a search for a word that few stories have, and one for a word of very many. */
    enum Kind {
        LIST,
        SEARCH,
        COMMON_WORD
    }

    private static final String PATH = "/desk/stories";
    private static final int PAGE = 30;
    private static final String RARE = "q=bench";
    private static final String COMMON = "q=harbour";

    /** One way to narrow the list down: what is asked, and what must be true of the entries that are listed. */
    private record Sieve(String name, String asked, String where) {}

    /** Every list of everybody. The first of each colleague is the whole. */
    static List<DeskList> of(DeskBench.Staff staff, BenchFolder folder) throws IOException, SQLException {
        var lists = new ArrayList<DeskList>();
        var middle = folder.text("""
                select (extract(epoch from changed_at) * 1000000)::bigint || '-' || story_id from entry
                order by changed_at desc, story_id desc offset (select count(*) / 2 from entry) limit 1
                """);
        var everywhere = sieves(staff.releases(), staff.editor().id(), middle);
        var inOne = sieves(staff.reports(), staff.writer().id(), middle);
        for (var sieve : everywhere) {
            lists.add(list(sieve, staff.editor(), "", folder));
        }
        var reach = " and (stream_id = '%s' or stream_id is null)".formatted(staff.reports());
        for (var sieve : inOne) {
            lists.add(list(sieve, staff.writer(), reach, folder));
        }
        return lists;
    }

    private static List<Sieve> sieves(UUID stream, UUID person, String middle) {
        var after = "(changed_at, story_id) < (timestamptz 'epoch' + interval '1 microsecond' * %s, '%s')"
                .formatted(middle.substring(0, middle.indexOf('-')), middle.substring(middle.indexOf('-') + 1));
        var ofStream = "stream_id = '%s'".formatted(stream);
        var changed = "changed_by = '%s'".formatted(person);
        return List.of(
                new Sieve("all", "", "true"),
                new Sieve("from the middle on", "after=" + middle, after),
                new Sieve("published", "state=published", "state = 'published'"),
                new Sieve("not yet published", "state=imported", "state = 'imported'"),
                new Sieve("drafts", "state=draft", "state = 'draft'"),
                new Sieve("approved, of which there is none", "state=approved", "state = 'approved'"),
                new Sieve("French", "language=fr", "language = 'fr'"),
                new Sieve("of a stream", "stream=" + stream, ofStream),
                new Sieve(
                        "published, French, of a stream, middle",
                        "state=published&language=fr&stream=%s&after=%s".formatted(stream, middle),
                        "state = 'published' and language = 'fr' and %s and %s".formatted(ofStream, after)),
                new Sieve("changed by me", "whose=changed", changed),
                new Sieve(
                        "French drafts changed by me",
                        "whose=changed&state=draft&language=fr",
                        changed + " and state = 'draft' and language = 'fr'"),
                new Sieve("in my hands", "whose=in-hand", "assignee = '%s'".formatted(person)),
                new Sieve("with a word that few have", RARE, found("bench")),
                new Sieve("with a word that many have", COMMON, found("harbour")));
    }

    private static String found(String word) {
        return "story_id in (select story_id from entry_words where words @@ to_tsquery('simple', '%s:*'))"
                .formatted(word);
    }

    private static DeskList list(Sieve sieve, Colleagues.Colleague colleague, String reach, BenchFolder folder)
            throws IOException, SQLException {
        var rows =
                folder.count("from (select from entry where %s%s limit %d) page".formatted(sieve.where(), reach, PAGE));
        return new DeskList(
                sieve.name() + (reach.isEmpty() ? "" : ", reader of one stream"),
                colleague,
                sieve.asked().isEmpty() ? PATH : PATH + "?" + sieve.asked(),
                rows,
                kind(sieve));
    }

    private static Kind kind(Sieve sieve) {
        return switch (sieve.asked()) {
            case RARE -> Kind.SEARCH;
            case COMMON -> Kind.COMMON_WORD;
            default -> Kind.LIST;
        };
    }

    /** Refuses a page that does not list as many stories as there are. */
    void check(String page) throws IOException {
        var listed = page.split("<th scope=\"row\">", -1).length - 1;
        if (listed != rows) {
            throw new IOException("%s lists %d stories, expected %d".formatted(path, listed, rows));
        }
    }

    boolean isWhole() {
        return path.equals(PATH);
    }
}
