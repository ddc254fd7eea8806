package org.vigil.newsstand;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.media.MediaStore;
import org.vigil.news.StoryText;
import org.vigil.page.view.Picture;
import tools.jackson.databind.json.JsonMapper;

/** Shows the pictures of stories. */
@Component
class Pictures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MediaStore media;

    Pictures(MediaStore media) {
        this.media = media;
    }

    /** The lead picture as the database keeps it, ready to be shown; null if there is none or its file is gone. */
    @Nullable Picture lead(@Nullable String json) {
        if (json == null) {
            return null;
        }
        var lead = JSON.readValue(json, StoryText.LeadPicture.class);
        return media.find(lead.media())
                .map(file -> new Picture(
                        file.src(),
                        file.srcset(),
                        file.width(),
                        file.height(),
                        lead.alt(),
                        lead.caption(),
                        lead.credit()))
                .orElse(null);
    }

    /** Reads all lead pictures of a list at once. */
    void prefetch(List<String> leads) {
        media.prefetch(leads.stream()
                .map(json -> JSON.readValue(json, StoryText.LeadPicture.class).media())
                .toList());
    }

    /** The pictures inside a body. */
    org.vigil.body.Pictures inBody() {
        return hash -> media.find(hash)
                .map(file -> new org.vigil.body.Pictures.Shown(file.src(), file.srcset(), file.width(), file.height()));
    }
}
