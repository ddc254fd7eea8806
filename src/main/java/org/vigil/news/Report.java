package org.vigil.news;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.body.Body;
import org.vigil.body.BodyJson;
import org.vigil.body.PictureWords;
import tools.jackson.databind.json.JsonMapper;

/**
 * What makes a story a report: its documents, the first of them foremost, and what it asks for. The story's own text is the
 * summary, and the picture above it the cover.
 */
public record Report(List<File> files, @Nullable Body recommendations) {

    private static final JsonMapper JSON =
            JsonMapper.builder().addModule(BodyJson.module()).build();

    /** A document in one language, and what it is called. */
    public record File(UUID document, String language, String title) {}

    public Report {
        files = List.copyOf(files);
    }

    /** What {@link #json} wrote. */
    public static Report parse(String json) {
        return JSON.readValue(json, Report.class);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }

    /** With another picture, and what is said of that, wherever its recommendations have this one. */
    Report replacing(String media, PictureWords other) {
        return recommendations == null ? this : new Report(files, recommendations.replacing(media, other));
    }

    public List<UUID> documents() {
        return files.stream().map(File::document).distinct().toList();
    }
}
