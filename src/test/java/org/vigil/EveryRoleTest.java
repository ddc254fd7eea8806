package org.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vigil.account.StaffFixture;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.desk.Needs;
import org.vigil.desk.Permission;

/**
 * Every route of the desk there is, found by asking the program, tried by everybody: strangers, people without a role, with
 * each role there is, everywhere and in one stream, blocked ones, and ones who have not proved lately who they are.
 */
@DeskTest
class EveryRoleTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    /** One route of the desk. */
    record Route(RequestMethod method, String path, Needs needs) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping") private RequestMappingHandlerMapping mapping;

    @Autowired
    private StaffFixture staff;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock clock;

    @Value("${server.port}")
    private int port;

    private final Map<String, Set<Permission>> roles = new LinkedHashMap<>();
    private final Map<String, SignedInPerson> people = new LinkedHashMap<>();
    private Web web = new Web(0);

    @BeforeAll
    void findRoles() {
        web = new Web(port);
        roles.put("", Set.of());
        jdbc.sql("select id from role order by rank").query(String.class).list().forEach(this::addRole);
        assertThat(roles).hasSizeGreaterThanOrEqualTo(9);
    }

    private void addRole(String role) {
        var permissions = jdbc.sql("select permission from role_permission where role_id = :role")
                .param("role", role)
                .query(String.class)
                .list();
        roles.put(role, permissions.stream().map(Permission::valueOf).collect(Collectors.toSet()));
    }

    Stream<Route> routes() {
        var routes = new ArrayList<Route>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var needs = handler.getMethodAnnotation(Needs.class);
            if (needs != null) {
                var methods = info.getMethodsCondition().getMethods();
                for (var method : methods.isEmpty() ? List.of(RequestMethod.GET) : methods) {
                    info.getPatternValues().forEach(path -> routes.add(new Route(method, example(path), needs)));
                }
            }
        });
        routes.sort(Comparator.comparing(Route::toString));
        return routes.stream();
    }

    /** Things that are not there: whoever may would get an answer about that, whoever may not never comes so far. */
    private static String example(String path) {
        return path.replaceAll("\\{\\w+:(\\w+)\\|[^}]*}", "$1")
                .replaceAll("\\{id}", new UUID(7, 7).toString())
                .replaceAll("\\{[^}]*}", "nothing");
    }

    @Test
    void thereAreRoutesToTry() {
        assertThat(routes()).hasSizeGreaterThan(15);
        assertThat(routes().map(Route::path)).allMatch(path -> path.equals("/desk") || path.startsWith("/desk/"));
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isShutToStrangers(Route route) {
        for (var cookie : List.of("desk=", "desk=x", "desk=" + "A".repeat(43), "other=x")) {
            var answer = ask(route, cookie, "x");
            assertThat(answer.status()).as(cookie).isEqualTo(303);
            assertThat(answer.where()).startsWith("http://localhost:" + port + "/desk/sign-in");
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isOpenToThoseRolesAloneThatHaveItsPermission(Route route) {
        roles.forEach((role, permissions) -> {
            var may = route.needs().value() == Permission.ENTER
                    || permissions.contains(route.needs().value());
            var person = person(role);
            var answer = ask(route, person.cookie(), person.formToken());

            assertThat(answer.status()).as(role).isLessThan(500);
            assertThat(isRefused(answer, route)).as(role).isEqualTo(!may);
        });
    }

    @ParameterizedTest
    @MethodSource("routes")
    void asksWhoeverHasNotProvedLatelyWhoTheyAreIfItIsDangerous(Route route) {
        if (!route.needs().confirmed()) {
            return;
        }
        var person = staff.with(
                roles.keySet().stream().filter(role -> !role.isEmpty()).toArray(String[]::new));
        clock.step(Duration.ofMinutes(11));

        var answer = ask(route, person.cookie(), person.formToken());

        assertThat(answer.status()).as(answer.where()).isEqualTo(403);
        assertThat(answer.body()).contains("Is it still you?");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void isShutToWhoeverIsBlockedOrTakesAnothersForm(Route route) {
        var person = staff.with(
                roles.keySet().stream().filter(role -> !role.isEmpty()).toArray(String[]::new));
        if (route.method() != RequestMethod.GET) {
            assertThat(isRefused(ask(route, person.cookie(), person("editor").formToken()), route))
                    .isTrue();
        }
        jdbc.sql("update person set blocked_at = now() where id = :id")
                .param("id", person.id())
                .update();

        assertThat(ask(route, person.cookie(), person.formToken()).status()).isEqualTo(303);
    }

    /** A role in one stream opens what is done by stream, and nothing that concerns the whole site. */
    @ParameterizedTest
    @MethodSource("routes")
    void isNotOpenedBySiteWideRightsThatAreGivenInOneStream(Route route) {
        var person = staff.with();
        jdbc.sql("insert into person_role (person_id, role_id, stream_id) select :id, id, gen_random_uuid() from role")
                .param("id", person.id())
                .update();
        var may = route.needs().value() == Permission.ENTER
                || route.needs().value().isByStream();

        assertThat(isRefused(ask(route, person.cookie(), person.formToken()), route))
                .isEqualTo(!may);
    }

    private SignedInPerson person(String role) {
        return people.compute(role, (name, known) -> known == null || isStale(known) ? fresh(name) : known);
    }

    /** Some routes end the very session they are asked in, and time goes on between tests. */
    private boolean isStale(SignedInPerson person) {
        return web.get("/desk/people/new", person.reading()).body().contains("Is it still you?")
                || web.get("/desk", person.reading()).statusCode() != 200
                || jdbc.sql(
                                "select confirmed_at from staff_session where person_id = :id order by begun_at desc limit 1")
                        .param("id", person.id())
                        .query(java.time.OffsetDateTime.class)
                        .single()
                        .toInstant()
                        .plus(Duration.ofMinutes(5))
                        .isBefore(clock.instant());
    }

    private SignedInPerson fresh(String role) {
        return role.isEmpty() ? staff.with() : staff.with(role);
    }

    private static boolean isRefused(Answer answer, Route route) {
        if (route.path().equals("/desk/refused")) {
            return answer.status() == 303;
        }
        return answer.status() == 303
                        && answer.where().contains("/desk/sign-in")
                        && !route.path().equals("/desk/sign-out")
                || answer.status() == 403 && answer.body().contains("This is not for your roles");
    }

    /** What came back. */
    private record Answer(int status, String where, String body) {}

    private Answer ask(Route route, String cookie, String token) {
        var answer = route.method() == RequestMethod.GET
                ? web.get(route.path(), "Cookie", cookie)
                : web.post(
                        route.path(),
                        new String[] {"Cookie", cookie, "Sec-Fetch-Site", "same-origin", "Content-Type", FORM},
                        "_csrf",
                        token);
        var where = answer.headers().firstValue("Location").orElse("");
        return new Answer(
                answer.statusCode(), where.startsWith("/") ? "http://localhost:" + port + where : where, answer.body());
    }
}
