package org.vigil.news;

import org.vigil.body.Body;

/** How a stream gives a teaser to a story that has none of its own. */
sealed interface TeaserRule {

    String teaser(Body body);

    /** Lists show no teaser. */
    record None() implements TeaserRule {
        @Override
        public String teaser(Body body) {
            return "";
        }
    }

    /** The first paragraph, whole. */
    record FirstParagraph() implements TeaserRule {
        @Override
        public String teaser(Body body) {
            return body.firstParagraph().orElse("");
        }
    }

    /** The beginning of the body, cut after a sentence or a word. */
    record Characters(int limit) implements TeaserRule {
        @Override
        public String teaser(Body body) {
            return body.teaser(limit);
        }
    }

    /** Reads a rule as the database keeps it: {@code none}, {@code paragraph}, {@code characters:280}. */
    static TeaserRule of(String rule) {
        return switch (rule) {
            case "none" -> new None();
            case "paragraph" -> new FirstParagraph();
            default -> new Characters(Integer.parseInt(rule.substring("characters:".length())));
        };
    }
}
