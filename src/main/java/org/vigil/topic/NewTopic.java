package org.vigil.topic;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.Fields;

/** A topic about to be added, as a form has it; its title is in the site's first language. */
record NewTopic(String title, String slug, String below, String language) {

    private static final int LONGEST_SLUG = 60;

    static NewTopic empty(String language) {
        return new NewTopic("", "", "", language);
    }

    static NewTopic sent(Fields fields, String language) {
        return new NewTopic(fields.line("title"), fields.line("slug"), fields.line("parent"), language);
    }

    @Nullable UUID parent() {
        return TopicForm.id(below);
    }

    Map<String, Topic.Wording> words() {
        return Map.of(language, new Topic.Wording(title, null));
    }

    /** The key of what is not acceptable, if anything is not. */
    @Nullable String problem(TopicTree tree) {
        if (!TopicForm.isTitle(title)) {
            return "topics.problem.title";
        }
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*") || slug.length() > LONGEST_SLUG) {
            return "topics.problem.slug";
        }
        return TopicForm.isPlace(below, tree) ? null : "topics.problem.parent";
    }
}
