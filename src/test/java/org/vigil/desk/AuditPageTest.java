package org.vigil.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.SiteTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.shared.Actor;

@SiteTest
class AuditPageTest {

    @Autowired
    private StaffFixture staff;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Web web = new Web(0);

    @BeforeEach
    void connect() {
        web = new Web(port);
    }

    private void record(Actor by, Act act) {
        transactions.executeWithoutResult(status -> audit.record(by, act));
    }

    private String page(SignedInPerson reader, String query) {
        var answer = web.get("/desk/audit" + query, reader.reading());
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        return answer.body();
    }

    private static int rows(String page) {
        return page.split("<tr id=\"entry-", -1).length - 1;
    }

    @Test
    void isForThoseWhoMayReadItAlone() {
        for (var path : new String[] {"/desk/audit", "/desk/audit/export.csv", "/desk/audit/export.jsonl"}) {
            assertThat(web.get(path, staff.with("administrator").reading()).statusCode())
                    .as(path)
                    .isEqualTo(200);
            assertThat(web.get(path, staff.with("editor").reading()).statusCode())
                    .as(path)
                    .isEqualTo(403);
            var stranger = web.get(path);
            assertThat(stranger.statusCode()).as(path).isEqualTo(303);
            assertThat(stranger.headers().firstValue("Location"))
                    .hasValueSatisfying(where -> assertThat(where).contains("/desk/sign-in"));
        }
        assertThat(web.get("/desk", staff.with("editor").reading()).body()).doesNotContain("/desk/audit");
        assertThat(web.get("/desk", staff.with("administrator").reading()).body())
                .contains("href=\"/desk/audit\"");
    }

    @Test
    void saysNamesThatTheLogDoesNotHold() {
        var canary = staff.named("Canary Quillfeather", "administrator");
        var sent = web.post(
                "/desk/people",
                canary.sending(),
                "_csrf",
                canary.formToken(),
                "name",
                "Canary Quillfeather the Younger",
                "address",
                "canary@northlight.example",
                "language",
                "en");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);
        web.post(
                "/desk/me",
                canary.sending(),
                "_csrf",
                canary.formToken(),
                "name",
                "Canary Quillfeather",
                "language",
                "en");
        web.get("/desk/audit/export.csv?subject=Canary+Quillfeather", canary.reading());

        var page = page(canary, "?who=" + canary.id());

        assertThat(page)
                .contains("<bdi>Canary Quillfeather</bdi>")
                .contains("invited a person")
                .contains("changed a person’s name or language")
                .contains("exported the audit log")
                .contains("<bdi>Canary Quillfeather the Younger</bdi>")
                .contains("href=\"/desk/people/" + canary.id() + "\"");
        assertThat(jdbc.sql("select count(*) from audit_entry")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(jdbc.sql("select e::text from audit_entry e where e::text ~* 'canary|quillfeather|northlight'")
                        .query(String.class)
                        .list())
                .isEmpty();
        assertThat(web.get("/desk/audit/export.csv", canary.reading()).body()).doesNotContain("Canary");
    }

    @Test
    void saysWhatTheProgramDidAndWhatHasNoWordsYet() {
        var reader = staff.with("administrator");
        record(Actor.system("import"), Act.of("stories.published").with("count", 200));
        record(
                Actor.system("unheard-of"),
                Act.of("lamp.lit", "<b>lamp</b>").version(7).with("oil", "a<b"));

        assertThat(page(reader, "?act=stories.published"))
                .contains("<bdi>system: import</bdi>", "published stories", "how many")
                .contains("<bdi>200</bdi>");
        assertThat(page(reader, "?act=lamp.lit"))
                .contains("<bdi>system: unheard-of</bdi>", "lamp.lit", "<bdi>a&lt;b</bdi>", ">7</td>")
                .contains("href=\"/desk/audit?subject=%3Cb%3Elamp%3C%2Fb%3E\"")
                .doesNotContain("<b>lamp");
    }

    @Test
    void findsWhatIsLookedForAndKeepsItInTheForm() {
        var reader = staff.with("administrator");
        var subject = UUID.randomUUID().toString();
        record(Actor.system("test"), Act.of("story.moved", subject));
        record(Actor.system("test"), Act.of("note.added", subject));

        var page = page(reader, "?who=system%3Atest&act=story.&subject=" + subject + "&from=2000-01-01&to=");

        assertThat(rows(page)).isEqualTo(1);
        assertThat(page)
                .contains("<option value=\"system:test\" selected>")
                .contains("<option value=\"story.\" selected>")
                .contains("value=\"" + subject + "\"")
                .contains("value=\"2000-01-01\"")
                .contains("/desk/audit/export.csv?who=system%3Atest&amp;act=story.&amp;subject=" + subject);
        assertThat(rows(page(reader, "?subject=" + subject))).isEqualTo(2);
        assertThat(rows(page(reader, "?subject=" + subject + "&to=2000-01-01"))).isZero();
        assertThat(page(reader, "?subject=" + subject + "&to=2000-01-01")).contains("No entries");
    }

    @Test
    void leadsToOlderEntriesFiftyAtATime() {
        var reader = staff.with("administrator");
        for (var i = 0; i < 51; i++) {
            record(Actor.system("pages"), Act.of("page.changed", "page-" + i));
        }

        var first = page(reader, "?who=system%3Apages");
        var older = first.replaceFirst("(?s).*class=\"pager-older\"[^>]*href=\"/desk/audit([^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        var second = page(reader, older);

        assertThat(rows(first)).isEqualTo(50);
        assertThat(first).contains("page-50").doesNotContain("pager-newer");
        assertThat(rows(second)).isEqualTo(1);
        assertThat(second).contains("page-0").contains("pager-newer").doesNotContain("pager-older");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?before=-1",
                "?before=x",
                "?before=99999999999999999999999",
                "?before=0",
                "?from=yesterday&to=2026-99-99",
                "?from=%2B999999999-12-31",
                "?to=9999-12-31&from=0000-01-01",
                "?who=%00&act=%00&subject=%00",
                "?act=.",
                "?act=%25.",
                "?who=a&who=b&before=1&before=2",
                "?subject=%3Cscript%3E",
                "?subject=%F0%9F%98%80",
                "?canary=1"
            })
    void takesOddQuestionsCalmly(String query) {
        var answer = web.get("/desk/audit" + query, staff.with("administrator").reading());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script>", "canary");
    }

    @Test
    void staysWholeWhenAnEntryWasTamperedWith() {
        var reader = staff.with("administrator");
        transactions.executeWithoutResult(status -> {
            jdbc.sql("alter table audit_entry disable trigger all").update();
            jdbc.sql("""
                            insert into audit_entry (seq, at, actor, act, detail, hash)
                            values (900000000000, now(), '', '.', 'no json', sha256(''))
                            """).update();
            status.flush();
            assertThat(jdbc.sql("select count(*) from audit_entry where act = '.'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
        });
        try {
            assertThat(page(reader, "")).contains("no json");
        } finally {
            jdbc.sql("delete from audit_entry where seq = 900000000000").update();
            jdbc.sql("alter table audit_entry enable trigger all").update();
        }
    }

    @Test
    void givesFilesToKeep() {
        var reader = staff.with("administrator");
        record(Actor.system("test"), Act.of("story.moved", "=1+1"));

        var csv = web.get("/desk/audit/export.csv?act=story.moved", reader.reading());
        var jsonl = web.get("/desk/audit/export.jsonl?act=story.moved", reader.reading());

        assertThat(csv.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
        assertThat(csv.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        name -> assertThat(name).matches("attachment; filename=\"audit-[0-9-]{10}\\.csv\""));
        assertThat(csv.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(caching -> assertThat(caching).contains("no-store"));
        assertThat(csv.body()).startsWith("seq,at,actor").contains(",story.moved,'=1+1,,{},");
        assertThat(jsonl.body()).startsWith("{\"seq\":").contains("\"subject\":\"=1+1\"");
        assertThat(page(reader, "?who=" + reader.id() + "&act=audit.exported"))
                .satisfies(page -> assertThat(rows(page)).isEqualTo(2));
    }

    @Test
    void asksOnceMoreWhoItIsBeforeGivingAFile() {
        var reader = staff.with("administrator");
        jdbc.sql("update staff_session set confirmed_at = confirmed_at - interval '1 day' where person_id = :id")
                .param("id", reader.id())
                .update();

        var answer = web.get("/desk/audit/export.csv", reader.reading());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Is it still you?").doesNotContain("seq,at,actor");
        assertThat(jdbc.sql("select count(*) from audit_entry where act = 'audit.exported' and actor = :id")
                        .param("id", reader.id().toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
