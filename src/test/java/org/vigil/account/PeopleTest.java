package org.vigil.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.vigil.DeskTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.desk.Permission;

/** Colleagues and their rights, changed by two people at once, by clumsy ones and by hostile ones. */
@DeskTest
class PeopleTest {

    @Autowired
    private StaffFixture staff;

    @Autowired
    private Roles roles;

    @Autowired
    private People people;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);
    private SignedInPerson amara = new SignedInPerson(new UUID(0, 0), "", "");

    @BeforeEach
    void signIn() {
        web = new Web(port);
        amara = staff.with("administrator");
    }

    private HttpResponse<String> send(String path, String... fields) {
        var all = Stream.concat(Arrays.stream(fields), Stream.of("_csrf", amara.formToken()))
                .toArray(String[]::new);
        return web.post(path, amara.sending(), all);
    }

    private String was(String path) {
        return Jsoup.parse(web.get(path, amara.reading()).body())
                .expectFirst("input[name=was]")
                .val();
    }

    private String[] form(UUID person, String was, String... more) {
        var known = people.get(person);
        return Stream.concat(
                        Stream.of("was", was, "name", known.name(), "address", known.address(), "language", "en"),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    @Test
    void givesNoRightBackThatSomebodyElseHasTakenMeanwhile() {
        var teo = staff.with("writer");
        var path = "/desk/people/" + teo.id();
        var stale = was(path);
        assertThat(send(path, form(teo.id(), stale, "role-reader", "everywhere"))
                        .statusCode())
                .isEqualTo(303);

        var late = send(path, form(teo.id(), stale, "role-writer", "everywhere", "role-editor", "everywhere"));

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Somebody else has changed this meanwhile");
        assertThat(roles.grants(teo.id())).containsExactly(new Roles.Grant("reader", null));
    }

    @Test
    void savesNoTableOfRolesThatIsOld() {
        var stale = was("/desk/roles");
        roles.setPermissions("translator", java.util.Set.of(Permission.TRANSLATE));

        var late = send("/desk/roles", "was", stale, "roles", "translator", "may-translator", "PUBLISH");

        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(roles.rights(staff.with("translator").id()).everywhere()).containsExactly(Permission.TRANSLATE);
    }

    @Test
    void leavesAdministratorsTheRightToManagePeople() {
        assertThat(send(
                                "/desk/roles",
                                "was",
                                was("/desk/roles"),
                                "roles",
                                "administrator",
                                "may-administrator",
                                "IMPORT")
                        .statusCode())
                .isEqualTo(303);

        assertThat(roles.rights(staff.with("administrator").id()).everywhere())
                .containsExactlyInAnyOrder(Permission.IMPORT, Permission.MANAGE_PEOPLE);
    }

    @Test
    void keepsWhatWasTypedWhenItCannotBeSaved() {
        var teo = staff.with("writer");
        var path = "/desk/people/" + teo.id();

        var answer = send(
                path,
                "was",
                was(path),
                "name",
                "Teo <b>Brandt</b>",
                "address",
                "no address",
                "language",
                "fr",
                "role-editor",
                "everywhere");

        var page = Jsoup.parse(answer.body());
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.expectFirst("#name").val()).isEqualTo("Teo <b>Brandt</b>");
        assertThat(page.expectFirst("#address").val()).isEqualTo("no address");
        assertThat(page.expectFirst("#role-editor").hasAttr("checked")).isTrue();
        assertThat(page.expectFirst("#role-writer").hasAttr("checked")).isFalse();
        assertThat(page.select("main b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "\uFEFF", "\u202E\u2066", "\r\n", "\u0000", "…"})
    void invitesNobodyWhoCannotBeSeen(String name) {
        assertThat(send("/desk/people", "name", name, "address", "seen@northlight.example", "language", "en")
                        .statusCode())
                .isEqualTo(422);
        assertThat(people.findByAddress("seen@northlight.example")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "@x.example",
                "a@b@c.example",
                "a\r\nBcc: b@c.example",
                "a b@c.example",
                "<a@b.example>",
                "a@"
            })
    void refusesWhatIsNoAddress(String address) {
        assertThat(send("/desk/people", "name", "Ilse", "address", address, "language", "en")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void dropsWhatTurnsADirectionOrBreaksALine() {
        send("/desk/people", "name", "Il\u202Ese\r\nVarga", "address", "ilse@northlight.example", "language", "en");

        assertThat(people.findByAddress("ilse@northlight.example").orElseThrow().name())
                .isEqualTo("Il se  Varga");
    }

    @Test
    void makesOneLinkThatWorksHoweverOftenItIsAskedForAtOnce() throws Exception {
        var teo = staff.with("writer");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<HttpResponse<String>>> askers =
                    java.util.Collections.nCopies(6, () -> send("/desk/people/" + teo.id() + "/link"));
            var links = new ArrayList<String>();
            for (var answer : threads.invokeAll(askers)) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
                links.add(Jsoup.parse(answer.get().body())
                        .expectFirst(".handover input")
                        .val()
                        .replaceFirst("http://[^/]+", ""));
            }
            assertThat(links.stream().filter(link -> web.status(link) == 200)).hasSize(1);
        }
    }

    @Test
    void makesNoLinkForWhoeverIsBlocked() {
        var teo = staff.with("writer");
        staff.block(teo.id());

        assertThat(send("/desk/people/" + teo.id() + "/link").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/people/abc", "/desk/people/%00", "/desk/people/1-1-1-1-x"})
    void knowsNobodyByWhatIsNoId(String path) {
        assertThat(web.get(path, amara.reading()).statusCode()).isIn(400, 404);
    }
}
