package org.vigil.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.SiteTest;
import org.vigil.Web;
import org.vigil.account.StaffFixture;
import org.vigil.changes.Following;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** The pages about the program as a whole: how it is, and how to use the desk. */
@SiteTest
@Import(HealthTest.Trouble.class)
class HealthTest {

    @TestConfiguration(proxyBeanMethods = false)
    static class Trouble {

        @Bean
        @Order(1000)
        Check brokenPump() {
            return check(Finding.fail("pump", "is <b>broken</b>", "mend it"));
        }

        @Bean
        @Order(999)
        Check wetFloor() {
            return check(Finding.warn("floor", "is wet", "wipe it"));
        }

        @Bean
        @Order(998)
        Check lightThatCannotBeSeen() {
            return new Check() {
                @Override
                public String subject() {
                    return "light";
                }

                @Override
                public List<Finding> look() {
                    throw new IllegalStateException("too dark");
                }
            };
        }

        private static Check check(Finding finding) {
            return new Check() {
                @Override
                public String subject() {
                    return finding.subject();
                }

                @Override
                public List<Finding> look() {
                    return List.of(finding);
                }
            };
        }
    }

    @Autowired
    private StaffFixture staff;

    @Autowired
    private Following following;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Value("${server.port}")
    private int port;

    private Web web = new Web(0);

    @BeforeEach
    void visit() {
        web = new Web(port);
    }

    @Test
    void saysFirstWhatNeedsAttentionAndThenAllThatIsWell() {
        following.catchUp();
        var page = Jsoup.parse(
                web.get("/desk/health", staff.with("administrator").reading()).body());

        var lists = page.select(".findings");
        assertThat(lists).hasSize(2);
        var attention = lists.getFirst().select(".finding");
        assertThat(attention.eachAttr("class"))
                .isSortedAccordingTo(
                        (one, other) -> Boolean.compare(other.contains("finding-fail"), one.contains("finding-fail")));
        assertThat(attention.eachText())
                .contains("failed pump is <b>broken</b> To do: mend it", "warning floor is wet To do: wipe it")
                .anyMatch(line -> line.startsWith("failed light could not be looked at: too dark"));
        assertThat(lists.getLast().text())
                .contains("PostgreSQL", "change-log lag none", "job changes.prune has not run yet", "readers' rights");
        assertThat(page.select(".finding").text()).contains("data folder");
        assertThat(page.select(".finding b b")).isEmpty();
        assertThat(page.select(".finding > div").eachAttr("lang")).containsOnly("en");
    }

    @Test
    void saysHowFarThePagesAreBehindWhatWasPublished() {
        var administrator = staff.with("administrator").reading();
        following.stop();
        try {
            jdbc.sql("insert into change (at, kind, verb, keys, quiet) values (:at, 'site', 'changed', '{site}', true)")
                    .param("at", clock.instant().minusSeconds(90).atOffset(ZoneOffset.UTC))
                    .update();

            assertThat(Jsoup.parse(web.get("/desk/health", administrator).body())
                            .select(".finding-fail")
                            .text())
                    .containsPattern("change-log lag 9\\d seconds: change \\d+ of \\d+ is taken in");
        } finally {
            following.start();
        }

        assertThat(Jsoup.parse(web.get("/desk/health", administrator).body())
                        .select(".finding-ok")
                        .text())
                .contains("change-log lag none");
    }

    @Test
    void isForThoseWhoMaySeeIt() {
        assertThat(web.get("/desk/health", staff.with("editor").reading()).statusCode())
                .isEqualTo(403);
        assertThat(web.get("/desk/health")).satisfies(answer -> {
            assertThat(answer.statusCode()).isBetween(302, 303);
            assertThat(answer.headers().firstValue("Location").orElse("")).contains("/desk/sign-in");
        });
    }

    @Test
    void explainsKeysAndTheVeryPlacesSomebodyMayGoTo() {
        var editor = Jsoup.parse(
                web.get("/desk/help", staff.with("editor").reading()).body());
        var administrator = Jsoup.parse(
                web.get("/desk/help", staff.with("administrator").reading()).body());

        assertThat(editor.select(".guide kbd").eachText()).contains("Ctrl", "K", "?", "Tab", "Esc");
        assertThat(editor.select(".guide a").eachAttr("href"))
                .contains("/desk", "/desk/me")
                .doesNotContain("/desk/health", "/desk/people");
        assertThat(administrator.select(".guide a").eachAttr("href")).contains("/desk/health", "/desk/people");
        assertThat(administrator.select(".guide dd").eachText())
                .allSatisfy(purpose -> assertThat(purpose).isNotBlank());
        assertThat(web.get("/desk/help").statusCode()).isBetween(302, 303);
    }
}
