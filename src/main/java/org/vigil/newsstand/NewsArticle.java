package org.vigil.newsstand;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.page.SiteAddress;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.Picture;
import tools.jackson.databind.json.JsonMapper;

/** A story as a schema.org NewsArticle, in JSON that may stand inside a script element. */
final class NewsArticle {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NewsArticle() {}

    static String of(
            StoryReader.Story story,
            @Nullable Picture lead,
            String organisation,
            SiteAddress address,
            SiteLanguage language) {
        var article = new LinkedHashMap<String, Object>();
        article.put("@context", "https://schema.org");
        article.put("@type", "NewsArticle");
        article.put("headline", story.headline());
        if (story.deck() != null) {
            article.put("alternativeHeadline", story.deck());
        }
        article.put("inLanguage", story.language());
        article.put(
                "datePublished",
                story.at() == null
                        ? story.day().toString()
                        : story.at().toInstant().toString());
        if (story.updatedAt() != null) {
            article.put("dateModified", story.updatedAt().toInstant().toString());
        }
        if (story.dateline() != null) {
            article.put("dateline", story.dateline());
        }
        if (story.indexNumber() != null) {
            article.put("identifier", story.indexNumber());
        }
        if (lead != null) {
            article.put("image", address.absolute(lead.src()));
        }
        article.put("mainEntityOfPage", address.absolute(language.href(story.path())));
        var publisher = Map.of("@type", "Organization", "name", organisation, "url", address.absolute("/"));
        article.put("publisher", publisher);
        article.put("author", publisher);
        return insideScript(JSON.writeValueAsString(article));
    }

    /** No character that could end the element or start another. */
    private static String insideScript(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
