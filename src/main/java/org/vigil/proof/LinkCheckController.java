package org.vigil.proof;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Needs;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.fetch.Reply;
import org.vigil.page.view.Words;
import org.vigil.proof.view.LinkCheckPage;
import org.vigil.writing.DeskStories;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Draft;

/** Whether the links of a draft that lead to other sites are answered. */
@Controller
class LinkCheckController {

    private static final String PATH = "/desk/stories/{id}/link-check";

    private final DeskStories stories;
    private final OutsideLinks outside;
    private final DeskFrames frames;

    LinkCheckController(DeskStories stories, OutsideLinks outside, DeskFrames frames) {
        this.stories = stories;
        this.outside = outside;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.READ_DRAFTS)
    ModelAndView show(Viewer viewer, @PathVariable UUID id) {
        var story = stories.get(id, viewer);
        var rows = links(story).stream()
                .limit(OutsideLinks.MOST)
                .map(link -> new LinkCheckPage.Row(link, "", "ok"))
                .toList();
        return page(viewer, story, rows, false);
    }

    @PostMapping(PATH)
    @Needs(Permission.READ_DRAFTS)
    ModelAndView ask(Viewer viewer, @PathVariable UUID id) {
        var story = stories.get(id, viewer).requireWritableBy(viewer);
        var rows = outside.ask(links(story)).entrySet().stream()
                .map(answer -> row(answer.getKey(), answer.getValue(), viewer.words()))
                .toList();
        return page(viewer, story, rows, true);
    }

    private static List<String> links(DeskStory story) {
        return story.draft().map(Draft::manuscript).map(OutsideLinks::of).orElse(List.of());
    }

    private static LinkCheckPage.Row row(String link, Reply reply, Words words) {
        return switch (reply) {
            case Reply.Answers(var status)
            when status < 400 -> new LinkCheckPage.Row(link, words.say("links.answers"), "ok");
            case Reply.Answers(var status) -> new LinkCheckPage.Row(link, words.say("links.refuses", status), "warn");
            case Reply.Moved(var to, var status) -> new LinkCheckPage.Row(link, words.say("links.moved", to), "warn");
            case Reply.Gone(var status) -> new LinkCheckPage.Row(link, words.say("links.gone"), "fail");
            case Reply.RefusedByUs() -> new LinkCheckPage.Row(link, words.say("links.none"), "fail");
            case Reply.NoAnswer() -> new LinkCheckPage.Row(link, words.say("links.none"), "fail");
        };
    }

    private ModelAndView page(Viewer viewer, DeskStory story, List<LinkCheckPage.Row> rows, boolean asked) {
        var page = new LinkCheckPage(
                frames.frame(viewer, viewer.words().say("links.title"), "/desk/stories"),
                story.id().toString(),
                stories.headline(story),
                rows,
                asked,
                Math.max(0, links(story).size() - OutsideLinks.MOST));
        return new ModelAndView("proof/links", "page", page);
    }
}
