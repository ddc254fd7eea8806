package org.vigil.newsstand;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.Link;
import org.vigil.page.view.Picture;
import tools.jackson.databind.json.JsonMapper;

/** A story as a schema.org NewsArticle, or Report if it is one, in JSON that may stand inside a script element. */
final class NewsArticle {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private NewsArticle() {}

    static String of(
            StoryReader.Story story,
            List<StoryReader.Note> notes,
            @Nullable Picture lead,
            List<Link> subjects,
            StoryPages.Surroundings around,
            SiteLanguage language) {
        var address = around.address();
        var url = address.absolute(language.href(story.path()));
        var article = new LinkedHashMap<String, Object>();
        article.put("@context", "https://schema.org");
        article.put("@type", story.report() == null ? "NewsArticle" : "Report");
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
        if (!subjects.isEmpty()) {
            article.put(
                    "about",
                    subjects.stream()
                            .map(subject -> Map.of(
                                    "@type", "Thing",
                                    "name", subject.text(),
                                    "url", address.absolute(subject.href())))
                            .toList());
        }
        if (lead != null) {
            article.put("image", address.absolute(lead.src()));
        }
        var corrections = corrections(notes, url);
        if (!corrections.isEmpty()) {
            article.put("correction", corrections);
        }
        article.put("mainEntityOfPage", url);
        var publisher = Map.of("@type", "Organization", "name", around.site().name(), "url", address.absolute("/"));
        article.put("publisher", publisher);
        article.put("author", publisher);
        return insideScript(JSON.writeValueAsString(article));
    }

    /** What happened since is no correction of what was said. */
    private static List<Map<String, Object>> corrections(List<StoryReader.Note> notes, String url) {
        return notes.stream()
                .filter(note -> !note.kind().equals("update"))
                .map(note -> {
                    var correction = new LinkedHashMap<String, Object>();
                    correction.put("@type", "CorrectionComment");
                    correction.put("identifier", note.publicId());
                    correction.put("url", url + "#" + note.publicId());
                    correction.put("text", note.text());
                    correction.put("datePublished", note.at().toInstant().toString());
                    return (Map<String, Object>) correction;
                })
                .toList();
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
