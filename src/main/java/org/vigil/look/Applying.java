package org.vigil.look;

import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.vigil.news.StreamSettings;
import org.vigil.page.SiteSettings;
import org.vigil.page.Zones;
import org.vigil.page.view.Words;
import org.vigil.shared.Actor;

/** Brings those sections of a look to where they are kept that are kept by the site or by the news, and reads them there. */
@Component
class Applying {

    private final SiteSettings settings;
    private final StreamSettings streams;

    Applying(SiteSettings settings, StreamSettings streams) {
        this.settings = settings;
        this.streams = streams;
    }

    /** Nobody else changes any of it until the running transaction ends. */
    void lock() {
        settings.lock();
    }

    /** The look of which this text has the sections that are kept with it. */
    Look complete(String kept) {
        return LookText.read(kept, settings.read()).with(Section.STREAMS, new Look.Streams(streams.all()));
    }

    /** Changes what differs, each with an act of its own on the audit log. */
    void put(Look before, Look after, Actor by) {
        rename(before.name(), after.name(), by);
        putEntries(Section.MENU.word(), before.menu(), after.menu(), by);
        putEntries(Section.FOOTER.word(), before.footer(), after.footer(), by);
        speak(before.languages(), after.languages(), by);
        streams.arrange(after.streams().all(), by);
    }

    private void rename(Look.Naming before, Look.Naming after, Actor by) {
        if (!before.name().equals(after.name())) {
            settings.rename(after.name(), by);
        }
        for (var language : Words.LANGUAGES) {
            if (!before.tagline(language).equals(after.tagline(language))) {
                settings.setTagline(language, after.tagline(language), by);
            }
        }
    }

    private void putEntries(String place, Look.Entries before, Look.Entries after, Actor by) {
        var languages = new TreeSet<>(before.all().keySet());
        languages.addAll(after.all().keySet());
        languages.stream()
                .filter(language -> !before.in(language).equals(after.in(language)))
                .forEach(language -> settings.setMenu(place, language, after.in(language), by));
    }

    private void speak(Look.Languages before, Look.Languages after, Actor by) {
        if (!before.all().equals(after.all())) {
            settings.setLanguages(after.all(), by);
        }
        Zones.find(after.zone())
                .filter(zone -> !zone.getId().equals(before.zone()))
                .ifPresent(zone -> settings.setZone(zone, by));
    }
}
