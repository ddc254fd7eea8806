package org.vigil.writing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.Choice;
import org.vigil.writing.view.NewDraftPage;

/** Begins a story: headline, stream and language, and the writing can start. */
@Controller
class NewDraftController {

    private static final String PATH = "/desk/stories/new";

    private final Writing writing;
    private final StreamChoices streams;
    private final DeskFrames frames;

    NewDraftController(Writing writing, StreamChoices streams, DeskFrames frames) {
        this.writing = writing;
        this.streams = streams;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.WRITE)
    ModelAndView ask(Viewer viewer) {
        return page(viewer, "", null, frames.spoken(null), null);
    }

    @PostMapping(PATH)
    @Needs(Permission.WRITE)
    ModelAndView begin(Viewer viewer, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        var headline = fields.line("headline");
        var stream = streams.writable(viewer, fields.line("stream"));
        var language = fields.line("language");
        var wrong = wrong(headline, stream, language);
        if (stream == null || wrong != null) {
            return page(viewer, headline, stream, language, wrong);
        }
        var story = writing.begin(new NewDraft(headline, language, stream, streams.zone()), viewer.actor());
        return Onward.to("/desk/stories/" + story + "/edit");
    }

    private @Nullable String wrong(String headline, @Nullable UUID stream, String language) {
        if (headline.isEmpty()) {
            return "write.wrong.headline";
        }
        if (headline.codePointCount(0, headline.length()) > 300) {
            return "write.wrong.headline-long";
        }
        if (stream == null) {
            return "write.wrong.stream";
        }
        return streams.languages().contains(language) ? null : "write.wrong.language";
    }

    private ModelAndView page(
            Viewer viewer, String headline, @Nullable UUID stream, String language, @Nullable String wrong) {
        var words = viewer.words();
        List<Choice> languages = streams.languages().stream()
                .map(each -> Choice.of(each, streams.nameOf(each), each.equals(language)))
                .toList();
        var page = new NewDraftPage(
                frames.frame(viewer, words.say("write.new"), "/desk/stories"),
                headline,
                streams.choices(viewer, stream),
                languages,
                wrong == null ? null : words.say(wrong));
        return new ModelAndView(
                "writing/new", Map.of("page", page), wrong == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
