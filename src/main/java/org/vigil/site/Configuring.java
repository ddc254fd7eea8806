package org.vigil.site;

import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.desk.ChangedMeanwhile;
import org.vigil.page.SiteSettings;
import org.vigil.shared.Actor;

/** Saves what the forms of the pages of text say, one after the other, and only what was made from what is saved. */
@Service
class Configuring {

    private final SiteSettings settings;
    private final TextPages pages;

    Configuring(SiteSettings settings, TextPages pages) {
        this.settings = settings;
        this.pages = pages;
    }

    @Transactional
    void changePage(TextPages.Place place, PageForm form, Actor by) {
        settings.lock();
        var saved = pages.written(place.path(), place.language()).orElse(null);
        requireUnchanged(form.was(), () -> PageForm.imprint(saved));
        pages.put(place.path(), place.language(), form.title(), form.source(), by);
    }

    @Transactional
    void removePage(TextPages.Place place, String was, Actor by) {
        settings.lock();
        var saved = pages.written(place.path(), place.language()).orElse(null);
        requireUnchanged(was, () -> PageForm.imprint(saved));
        pages.remove(place.path(), place.language(), by);
    }

    private static void requireUnchanged(String was, Supplier<String> now) {
        if (!was.equals(now.get())) {
            throw new ChangedMeanwhile();
        }
    }
}
