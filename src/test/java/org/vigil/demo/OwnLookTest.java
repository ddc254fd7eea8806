package org.vigil.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import org.vigil.SiteTest;
import org.vigil.Web;
import org.vigil.changes.Following;
import org.vigil.look.Rebranding;
import org.vigil.look.Section;
import org.vigil.page.MenuEntry;
import org.vigil.page.view.Words;
import org.vigil.shared.Actor;

/** The demo shows what can be made one's own, and what it is like before it is public. */
@SiteTest
@TestPropertySource(properties = "a-database-of-its-own=OwnLook")
class OwnLookTest {

    private static final Actor BY = Actor.system("demo");

    @Autowired
    private OwnLook look;

    @Autowired
    private Rebranding rebranding;

    @Autowired
    private Following following;

    @Value("${server.port}")
    private int port;

    private Document home() {
        following.catchUp();
        return Jsoup.parse(new Web(port).text("/"));
    }

    @Test
    void hasAMarkOfItsOwnAndOneEntryOfTheMenuThatWaits() {
        var site = DemoFiles.site();
        look.name(site, BY);
        var before = home().select(".masthead").text();
        look.draft(site, BY);
        look.draft(site, BY);

        assertThat(home().select(".masthead").text()).isEqualTo(before).contains("Northlight Rights");
        assertThat(home().select(".masthead img.mark")).isNotEmpty();
        var draft = rebranding.draft();
        assertThat(draft.sections()).containsExactly(Section.MENU);
        for (var language : Words.LANGUAGES) {
            assertThat(draft.look().menu().in(language))
                    .extracting(MenuEntry::path)
                    .containsOnlyOnce("/topics");
            assertThat(draft.inForce().menu().in(language))
                    .extracting(MenuEntry::path)
                    .doesNotContain("/topics");
        }
    }

    @Test
    void isLedByAStoryThatIsThereInEveryLanguage() {
        assertThat(DemoFiles.stories().stream()
                        .filter(story -> story.set().equals(DemoFiles.site().lead()))
                        .map(DemoStory::language))
                .containsExactlyInAnyOrderElementsOf(Words.LANGUAGES);
    }
}
