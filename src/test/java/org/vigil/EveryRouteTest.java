package org.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.vigil.desk.Needs;
import org.vigil.news.NewsFixture;
import org.vigil.page.PublicRoute;

/** Every route the program has, found by asking the program: one that somebody adds is held to the same rules at once. */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryRouteTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^{}]*})*)?}");

    /** What stands for the variables of paths; a route with another variable says here what to ask it for. */
    private static final Map<String, String> EXAMPLES = Map.of(
            "kinds", "retractions",
            "year", "2026",
            "month", "11",
            "slug", "routes-are-all-alike",
            "stream", "releases",
            "kind", "topics",
            "subject", "education",
            "format", "atom",
            "number", "1");

    /** One route, and an address it answers. */
    record Route(String pattern, String address, PublicRoute rule) {

        @Override
        public String toString() {
            return pattern + " as " + address;
        }
    }

    @Autowired
    private ApplicationContext context;

    @Autowired
    private NewsFixture news;

    @Value("${server.port}")
    private int port;

    @BeforeAll
    void publish() {
        news.published(news.about(news.story("en", "Routes are all alike", NewsFixture.MORNING), "education"));
    }

    private Map<RequestMappingInfo, HandlerMethod> handlers() {
        var all = new java.util.HashMap<RequestMappingInfo, HandlerMethod>();
        context.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> all.putAll(mapping.getHandlerMethods()));
        return all;
    }

    Stream<Route> open() {
        var routes = new TreeMap<String, Route>();
        handlers().forEach((info, handler) -> {
            var rule = handler.getMethodAnnotation(PublicRoute.class);
            if (rule != null && isRead(info)) {
                info.getPatternValues()
                        .forEach(pattern -> routes.put(pattern, new Route(pattern, example(pattern), rule)));
            }
        });
        return routes.values().stream();
    }

    private static boolean isRead(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    /** The door of the desk takes forms, from its own pages; EveryRoleTest and SignInTest try it. */
    Stream<Route> readOnly() {
        return open().filter(route -> !route.pattern().startsWith("/desk/"));
    }

    Stream<Route> kept() {
        return open().filter(route -> route.rule().cached());
    }

    private String example(String pattern) {
        if (pattern.equals("/assets/{name}")) {
            return RawAnswer.to(port, "GET", "/").text().replaceFirst("(?s).*href=\"(/assets/[^\"]+css)\".*", "$1");
        }
        return VARIABLE.matcher(pattern.replace("/**", "/nowhere/at/all"))
                .replaceAll(variable -> EXAMPLES.getOrDefault(variable.group(1), "nothing"));
    }

    private RawAnswer get(Route route, String... headers) {
        return RawAnswer.to(port, "GET", route.address(), headers);
    }

    @Test
    void isOpenByDeclarationOrNeedsAPermission() {
        assertThat(handlers())
                .allSatisfy((info, handler) -> assertThat(handler.hasMethodAnnotation(PublicRoute.class)
                                || handler.hasMethodAnnotation(Needs.class)
                                || !handler.getBeanType().getName().startsWith("org.vigil"))
                        .as(info.toString())
                        .isTrue());
    }

    @Test
    void ofOthersMakingIsClosed() {
        handlers().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("org.vigil")) {
                assertThat(info.getPatternValues())
                        .allSatisfy(path -> assertThat(
                                        RawAnswer.to(port, "GET", path).status())
                                .as(path)
                                .isEqualTo(404));
            }
        });
    }

    /** The editor's libraries are sent as assets and in no other way. */
    @Test
    void leadsToNoJar() {
        assertThat(RawAnswer.to(port, "GET", "/webjars/w3c-keyname/2.2.8/index.js")
                        .status())
                .isEqualTo(404);
        assertThat(RawAnswer.to(port, "GET", "/static/editor/writing.js").status())
                .isEqualTo(404);
        assertThat(RawAnswer.to(port, "GET", "/editor/writing.js").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("open")
    void carriesTheHeadersOfTheHouse(Route route) {
        var fresh = get(route, "Accept-Encoding: gzip");
        var again = get(route, "Accept-Encoding: gzip");

        assertThat(fresh.status()).isIn(200, 404, 410);
        HouseHeaders.areOn(fresh.headers(), route.address());
        HouseHeaders.areOn(again.headers(), route.address());
        assertThat(again.text()).isEqualTo(fresh.text());
    }

    @ParameterizedTest
    @MethodSource("kept")
    void saysWhatItWasMadeFromAndHowLongItIsTrue(Route route) {
        for (var coding : List.of("identity", "gzip", "gzip")) {
            var answer = get(route, "Accept-Encoding: " + coding);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Surrogate-Key")).startsWith("site ");
            assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
            assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=0, s-maxage=1");
            assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.body().length));
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void isNotSentAgainToWhoHasIt(Route route) {
        for (var coding : List.of("identity", "gzip")) {
            var tag = get(route, "Accept-Encoding: " + coding).header("ETag");

            var again = get(route, "Accept-Encoding: " + coding, "If-None-Match: \"other\", W/" + tag);

            assertThat(again.status()).isEqualTo(304);
            assertThat(again.body()).isEmpty();
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(again.header("Vary")).isEqualTo("Accept-Encoding");
            HouseHeaders.areOn(again.headers(), route.address());
            assertThat(get(route, "If-None-Match: \"other\"").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("kept")
    void hasATagOfItsOwnForEachCoding(Route route) {
        assertThat(get(route, "Accept-Encoding: gzip").header("ETag"))
                .isNotEqualTo(get(route, "Accept-Encoding: identity").header("ETag"));
        assertThat(get(route, "Accept-Encoding: gzip").text())
                .isEqualTo(get(route, "Accept-Encoding: identity").text());
        assertThat(get(route, "Accept-Encoding: gzip;q=0").header("Content-Encoding"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("open")
    void answersHeadAsGetWithoutTheBody(Route route) {
        for (var coding : List.of("identity", "gzip")) {
            var get = get(route, "Accept-Encoding: " + coding);
            var head = RawAnswer.to(port, "HEAD", route.address(), "Accept-Encoding: " + coding);

            assertThat(head.status()).isEqualTo(get.status());
            assertThat(head.body()).isEmpty();
            assertThat(withoutDate(head)).isEqualTo(withoutDate(get));
        }
    }

    private static Map<String, List<String>> withoutDate(RawAnswer answer) {
        var headers = new TreeMap<>(answer.headers());
        headers.remove("Date");
        return headers;
    }

    @ParameterizedTest
    @MethodSource("open")
    void neitherSeesNorRepeatsParametersItDoesNotKnow(Route route) {
        var plain = get(route);
        var asked = RawAnswer.to(
                port, "GET", route.address() + "?canary=%22%3E%3Cscript%3Ecanary&utm_source=canary&_method=canary");

        assertThat(asked.status()).isEqualTo(plain.status());
        assertThat(asked.text()).isEqualTo(plain.text());
        assertThat(asked.everything()).doesNotContainIgnoringCase("canary");
    }

    @ParameterizedTest
    @MethodSource("readOnly")
    void canOnlyBeRead(Route route) {
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            var answer = RawAnswer.to(port, method, route.address(), "Content-Length: 0");

            assertThat(answer.status()).as(method).isEqualTo(405);
            assertThat(answer.text()).as(method).contains("This page can only be read");
            assertThat(answer.header("Allow")).as(method).contains("GET");
            assertThat(answer.header("ETag")).as(method).isEmpty();
            HouseHeaders.areOn(answer.headers(), method + " " + route.address());
        }
    }
}
