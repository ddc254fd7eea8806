package org.vigil.news;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.account.StreamTitles;
import org.vigil.page.Site;

/** The streams, as the desk gives roles in them. */
@Component
class DeskStreams implements StreamTitles {

    private final Streams streams;
    private final Site site;

    DeskStreams(Streams streams, Site site) {
        this.streams = streams;
        this.site = site;
    }

    @Override
    public SequencedMap<UUID, String> titles(String language) {
        var titles = new LinkedHashMap<UUID, String>();
        streams.all()
                .forEach(stream -> titles.put(
                        stream.id(), stream.in(language, site.firstLanguage()).title()));
        return titles;
    }
}
