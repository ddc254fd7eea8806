package org.vigil.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.body.Body;
import org.vigil.news.StoryText;
import org.vigil.release.ReleaseFixture;
import org.vigil.writing.Manuscript;
import org.vigil.writing.WritingFixture;
import tools.jackson.databind.json.JsonMapper;

/** Drafts with something in every field, for tests. */
@Component
public class PreviewFixture {

    private final WritingFixture writing;

    PreviewFixture(WritingFixture writing) {
        this.writing = writing;
    }

    /** Saves a draft anew with these words everywhere; {@code slug} and the pictures may be empty. */
    public void fill(UUID story, String words, String slug, String lead, String inside, SignedInPerson by) {
        var body = body(words, inside);
        var text = new StoryText(
                words,
                false,
                "Deck " + words,
                "Teaser " + words,
                "Label " + words,
                "Place " + words,
                body,
                false,
                lead.isEmpty()
                        ? null
                        : new StoryText.LeadPicture(lead, "Seen " + words, "Caption " + words, "Credit " + words),
                List.of(new StoryText.PressContact("Contact " + words, "press@example.org", "+1 2", "Hours " + words)),
                List.of(),
                List.of());
        var stream = ReleaseFixture.RELEASES;
        var manuscript = new Manuscript(text, stream, slug.isEmpty() ? null : slug, List.of());
        writing.save(story, writing.get(story).save(), manuscript, by);
    }

    private static Body body(String words, String inside) {
        var told = Map.of("type", "text", "text", "The court heard " + words + " today.");
        var content = new ArrayList<Object>(List.of(Map.of("type", "paragraph", "content", List.of(told))));
        if (!inside.isEmpty()) {
            var said = Map.of("media", inside, "alt", "Alt " + words, "caption", "Below " + words, "credit", words);
            content.add(Map.of("type", "picture", "attrs", said));
        }
        return Body.parse(JsonMapper.builder().build().writeValueAsString(Map.of("type", "doc", "content", content)));
    }
}
