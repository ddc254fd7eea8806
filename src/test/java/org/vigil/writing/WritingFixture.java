package org.vigil.writing;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.account.StaffFixture.SignedInPerson;
import org.vigil.body.Body;
import org.vigil.news.Newsroom;
import org.vigil.news.StoryText;
import org.vigil.shared.Actor;

/** Drafts for tests. */
@Component
public class WritingFixture {

    private final Writing writing;
    private final Drafts drafts;
    private final Newsroom newsroom;

    WritingFixture(Writing writing, Drafts drafts, Newsroom newsroom) {
        this.writing = writing;
        this.drafts = drafts;
        this.newsroom = newsroom;
    }

    /** A release that somebody has begun in English, with a first sentence; it has been saved once. */
    public UUID draft(SignedInPerson by, String headline) {
        return draft(by, headline, "en", "releases");
    }

    public UUID draft(SignedInPerson by, String headline, String language, String stream) {
        var id = newsroom.stream(stream);
        var story = writing.begin(new NewDraft(headline, language, id, ZoneId.of("Europe/Lisbon")), actor(by));
        var text =
                StoryText.of(headline, Body.ofParagraphs(List.of("The court in Halvik heard " + headline + " today.")));
        save(story, 1, new Manuscript(text, id, null, List.of()), by);
        return story;
    }

    public Draft save(UUID story, int was, Manuscript manuscript, SignedInPerson by) {
        return writing.save(story, manuscript, new Writing.Save(was, "a-tab", false), actor(by));
    }

    public Draft get(UUID story) {
        return drafts.find(story).orElseThrow();
    }

    private static Actor actor(SignedInPerson person) {
        return Actor.person(person.id());
    }

    /** The fields that the editor's form sends for a draft as it is saved, with some of them changed. */
    public String[] form(UUID story, SignedInPerson person, Map<String, String> changed) {
        var draft = get(story);
        var text = draft.manuscript().text();
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("_csrf", person.formToken());
        fields.put("was", String.valueOf(draft.save()));
        fields.put("tab", "a-tab");
        fields.put("auto", "no");
        fields.put("headline", text.headline());
        fields.put("deck", text.deck() == null ? "" : text.deck());
        fields.put("body", text.body().json());
        fields.put("stream", String.valueOf(draft.manuscript().stream()));
        fields.putAll(changed);
        var sent = new ArrayList<String>();
        fields.forEach((name, value) -> {
            sent.add(name);
            sent.add(value);
        });
        return sent.toArray(String[]::new);
    }
}
