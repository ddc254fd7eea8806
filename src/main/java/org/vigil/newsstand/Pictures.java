package org.vigil.newsstand;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.media.MediaFile;
import org.vigil.media.MediaStore;
import org.vigil.news.StoryText;
import org.vigil.page.view.Picture;
import tools.jackson.databind.json.JsonMapper;

/** Shows the pictures of stories. */
@Component
class Pictures {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String DESK = "/desk/";

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
        return media.find(lead.media()).map(file -> shown(file, lead)).orElse(null);
    }

    private static Picture shown(MediaFile file, StoryText.LeadPicture lead) {
        return new Picture(
                file.src(),
                file.srcset(),
                file.width(),
                file.height(),
                lead.alt(),
                lead.caption(),
                lead.credit(),
                file.focus().classes(),
                file.share().orElse(null));
    }

    /** The same whether readers may see it or not, served from a place that only some may enter. */
    @Nullable Picture leadAt(String place, StoryText.@Nullable LeadPicture lead) {
        return lead == null
                ? null
                : find(place, lead.media())
                        .map(file -> shown(file.at(place), lead))
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
        return hash -> media.find(hash).map(Pictures::inBody);
    }

    /** The same whether readers may see them or not, served from a place that only some may enter. */
    org.vigil.body.Pictures inBodyAt(String place) {
        return hash -> find(place, hash).map(file -> inBody(file.at(place)));
    }

    /** The desk sees all there are; people outside, who have been let in, those that may be shown to somebody. */
    private Optional<MediaFile> find(String place, String hash) {
        return place.startsWith(DESK) ? media.findAny(hash) : media.findShowable(hash);
    }

    private static org.vigil.body.Pictures.Shown inBody(MediaFile file) {
        return new org.vigil.body.Pictures.Shown(file.src(), file.srcset(), file.width(), file.height());
    }
}
