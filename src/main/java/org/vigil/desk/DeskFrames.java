package org.vigil.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.view.DeskFrame;
import org.vigil.desk.view.DeskLink;
import org.vigil.page.Assets;
import org.vigil.page.Frames;
import org.vigil.page.Site;
import org.vigil.page.view.LanguageLink;
import org.vigil.page.view.Words;

/** Builds the frame around a page of the desk. */
@Component
public class DeskFrames {

    private final Site site;
    private final Assets assets;
    private final List<DeskPlace> places;

    DeskFrames(Site site, Assets assets, List<DeskPlace> places) {
        this.site = site;
        this.assets = assets;
        this.places = List.copyOf(places);
    }

    /** Around a page for somebody who is signed in; {@code path} is that of the place it belongs to. */
    public DeskFrame frame(Viewer viewer, String title, String path) {
        return frame(viewer, title, path, null);
    }

    /** The same with word of what has just been done: the message {@code desk.done.<done>}, if there is one. */
    public DeskFrame frame(Viewer viewer, String title, String path, @Nullable String done) {
        var words = viewer.words();
        var told = done == null || !words.has("desk.done." + done) ? null : words.say("desk.done." + done);
        return new DeskFrame(
                words,
                title,
                site.brand(),
                assets.deskStylesheet(),
                assets.deskScript(),
                links(viewer, path),
                viewer.name(),
                viewer.formToken(),
                told);
    }

    /** Around a page for somebody who is not, or not yet, signed in. */
    public DeskFrame strangersFrame(Words words, String title) {
        return new DeskFrame(
                words, title, site.brand(), assets.deskStylesheet(), assets.deskScript(), List.of(), null, null, null);
    }

    /** The languages of the interface, each called by itself. */
    public List<LanguageLink> languages() {
        return site.languages().stream()
                .map(language -> Frames.languageLink(language, ""))
                .toList();
    }

    /** That language if the interface speaks it, else the site's first. */
    public String spoken(@Nullable String language) {
        return language != null && site.languages().contains(language) ? language : site.firstLanguage();
    }

    /** The places this person may go to, in the order of the menu. */
    List<DeskPlace> places(Viewer viewer) {
        return places.stream().filter(place -> viewer.may(place.needs())).toList();
    }

    private List<DeskLink> links(Viewer viewer, String path) {
        return places(viewer).stream()
                .map(place -> new DeskLink(
                        viewer.words().say("desk.place." + place.name()),
                        place.path(),
                        place.path().equals(path)))
                .toList();
    }
}
