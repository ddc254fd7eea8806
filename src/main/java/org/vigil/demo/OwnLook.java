package org.vigil.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.vigil.drawing.Drawings;
import org.vigil.look.Look;
import org.vigil.look.Marks;
import org.vigil.look.Rebranding;
import org.vigil.look.Section;
import org.vigil.page.MenuEntry;
import org.vigil.shared.Actor;

/** What makes the site of the demo its own: name, mark, the story that leads; and one change that waits to be made public. */
@Component
class OwnLook {

    private static final String TOPICS = "/topics";

    private final Rebranding rebranding;
    private final Marks marks;

    OwnLook(Rebranding rebranding, Marks marks) {
        this.rebranding = rebranding;
        this.marks = marks;
    }

    void name(DemoFiles.Organisation site, Actor by) {
        var mark = marks.keep(png(Drawings.mark()), false);
        rebranding.publish(
                look -> look.with(Section.NAME, new Look.Naming(site.name(), site.taglines()))
                        .with(Section.MARK, mark),
                by);
    }

    /** The story that leads the home page; and how a stream goes on numbering what is published from then on. */
    void lead(UUID lead, UUID stream, String pattern, Actor by) {
        rebranding.publish(
                look -> look.with(Section.HOME, new Look.Home(lead, look.home().blocks()))
                        .with(Section.STREAMS, numbered(look.streams(), stream, pattern)),
                by);
    }

    private static Look.Streams numbered(Look.Streams streams, UUID stream, String pattern) {
        return streams.find(stream)
                .filter(found -> found.indexPattern() == null)
                .map(found -> streams.with(found.numbered(pattern)))
                .orElse(streams);
    }

    /** One more entry of the menu in every language that has one. */
    void draft(DemoFiles.Organisation site, Actor by) {
        rebranding.change(
                Section.MENU,
                draft -> {
                    var all = new HashMap<String, List<MenuEntry>>(
                            draft.look().menu().all());
                    all.replaceAll((language, entries) ->
                            withTopics(entries, site.draftedEntry().getOrDefault(language, "")));
                    return new Look.Entries(all);
                },
                by);
    }

    private static List<MenuEntry> withTopics(List<MenuEntry> entries, String text) {
        if (text.isEmpty() || entries.stream().anyMatch(entry -> entry.path().equals(TOPICS))) {
            return entries;
        }
        var more = new ArrayList<>(entries);
        more.add(new MenuEntry(text, TOPICS));
        return more;
    }

    private static byte[] png(BufferedImage picture) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
