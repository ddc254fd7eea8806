package org.vigil.site;

import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.desk.ChangedMeanwhile;
import org.vigil.page.SiteSettings;
import org.vigil.page.SiteState;
import org.vigil.page.Zones;
import org.vigil.shared.Actor;

/** Saves what the settings' forms say, one after the other, and only what was made from what is saved. */
@Service
class Configuring {

    private final SiteSettings settings;
    private final TextPages pages;

    Configuring(SiteSettings settings, TextPages pages) {
        this.settings = settings;
        this.pages = pages;
    }

    @Transactional
    void changeSite(SiteForm form, Actor by) {
        var saved = locked();
        requireUnchanged(form.was(), () -> SiteForm.imprint(saved));
        var before = saved.languages().getFirst();
        var after = form.languages().getFirst();
        if (!after.equals(before) && !form.understood()) {
            throw new FirstLanguageChanges(before, after);
        }
        if (!form.languages().equals(saved.languages())) {
            settings.setLanguages(form.languages(), by);
        }
        Zones.find(form.zone())
                .filter(zone -> !zone.equals(saved.zone()))
                .ifPresent(zone -> settings.setZone(zone, by));
    }

    @Transactional
    void changeMenu(MenuForm form, Actor by) {
        var saved = locked();
        requireUnchanged(form.was(), () -> MenuForm.imprint(form.place(), saved));
        form.lines().keySet().stream()
                .filter(language -> !form.entries(language).equals(saved.menu(form.place(), language)))
                .forEach(language -> settings.setMenu(form.place(), language, form.entries(language), by));
    }

    @Transactional
    void changePage(TextPages.Place place, PageForm form, Actor by) {
        locked();
        var saved = pages.written(place.path(), place.language()).orElse(null);
        requireUnchanged(form.was(), () -> PageForm.imprint(saved));
        pages.put(place.path(), place.language(), form.title(), form.source(), by);
    }

    @Transactional
    void removePage(TextPages.Place place, String was, Actor by) {
        locked();
        var saved = pages.written(place.path(), place.language()).orElse(null);
        requireUnchanged(was, () -> PageForm.imprint(saved));
        pages.remove(place.path(), place.language(), by);
    }

    private SiteState locked() {
        settings.lock();
        return settings.read();
    }

    private static void requireUnchanged(String was, Supplier<String> now) {
        if (!was.equals(now.get())) {
            throw new ChangedMeanwhile();
        }
    }
}
