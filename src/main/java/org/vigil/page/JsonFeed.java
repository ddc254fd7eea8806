package org.vigil.page;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** A feed as JSON Feed 1.1. It knows only the way to older pages. */
record JsonFeed(Feed feed, String selfUrl) {

    private static final JsonMapper JSON = JsonMapper.shared();

    byte[] bytes() {
        var text = new StringWriter();
        try (var out = JSON.createGenerator(text)) {
            document(out);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void document(JsonGenerator out) {
        out.writeStartObject();
        string(out, "version", "https://jsonfeed.org/version/1.1");
        string(out, "title", feed.title());
        string(out, "home_page_url", feed.siteUrl());
        string(out, "feed_url", selfUrl);
        string(out, "description", feed.description());
        string(out, "next_url", feed.paging().next());
        string(out, "language", feed.language());
        out.writeArrayPropertyStart("authors");
        out.writeStartObject();
        string(out, "name", feed.publisher());
        out.writeEndObject();
        out.writeEndArray();
        out.writeArrayPropertyStart("items");
        feed.entries().forEach(entry -> item(out, entry));
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void item(JsonGenerator out, FeedEntry entry) {
        out.writeStartObject();
        string(out, "id", entry.id());
        string(out, "url", entry.url());
        string(out, "title", entry.title());
        string(out, "summary", entry.summary());
        string(out, "content_html", entry.html());
        string(out, "image", entry.image() == null ? null : entry.image().url());
        string(out, "date_published", Xml.moment(entry.published()));
        string(out, "date_modified", Xml.moment(entry.updated()));
        string(out, "language", entry.language());
        tags(out, entry);
        translations(out, entry);
        out.writeEndObject();
    }

    private static void tags(JsonGenerator out, FeedEntry entry) {
        if (!entry.categories().isEmpty()) {
            out.writeArrayPropertyStart("tags");
            entry.categories().forEach(category -> out.writeString(Xml.legal(category)));
            out.writeEndArray();
        }
    }

    /** JSON Feed has no word for translations, so they stand in an extension, whose name begins with an underscore. */
    private static void translations(JsonGenerator out, FeedEntry entry) {
        if (!entry.translations().isEmpty()) {
            out.writeObjectPropertyStart("_translations");
            entry.translations().forEach(translation -> string(out, translation.language(), translation.url()));
            out.writeEndObject();
        }
    }

    private static void string(JsonGenerator out, String name, @Nullable String value) {
        if (value != null) {
            out.writeStringProperty(name, Xml.legal(value));
        }
    }
}
