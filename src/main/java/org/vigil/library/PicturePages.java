package org.vigil.library;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Permission;
import org.vigil.desk.PersonNames;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.SavedText;
import org.vigil.library.view.PicturePage;
import org.vigil.media.LibraryPicture;
import org.vigil.media.MediaLibrary;
import org.vigil.page.Site;
import org.vigil.page.view.Words;

/** Makes the page of one picture. */
@Component
class PicturePages {

    private final DeskFrames frames;
    private final MediaLibrary library;
    private final StoryLinks links;
    private final Facts facts;
    private final PictureRights rights;

    /** How it is said who gave a picture, and when. */
    @Component("pictureFacts")
    record Facts(Site site, PersonNames names) {

        String of(Viewer viewer, LibraryPicture picture) {
            var words = viewer.words();
            var who = names.names(List.of(picture.addedBy())).get(picture.addedBy());
            var when = words.moment(picture.addedAt(), site.zone());
            var kilobytes = Math.max(1, picture.bytes() / 1024);
            var name = Objects.requireNonNullElse(picture.name(), "");
            var came = who == null ? when : words.say("pictures.added.by", when, who);
            return picture.bytes() == 0 ? came : words.say("pictures.facts", came, name, kilobytes);
        }
    }

    PicturePages(DeskFrames frames, MediaLibrary library, StoryLinks links, Facts facts, PictureRights rights) {
        this.frames = frames;
        this.library = library;
        this.links = links;
        this.facts = facts;
        this.rights = rights;
    }

    PicturePage page(Viewer viewer, LibraryPicture picture, @Nullable String done) {
        return page(viewer, picture, PictureForm.of(picture.words()), null, null, done);
    }

    PicturePage page(Viewer viewer, LibraryPicture picture, PictureForm form, String problem, @Nullable String wrong) {
        return page(viewer, picture, form, problem, wrong, null);
    }

    private PicturePage page(
            Viewer viewer,
            LibraryPicture picture,
            PictureForm form,
            @Nullable String problem,
            @Nullable String wrong,
            @Nullable String done) {
        var words = viewer.words();
        var stories = links.of(viewer, library.stories(picture.hash()));
        var used = !stories.shown().isEmpty() || stories.others() > 0;
        var conflict = "settings.changed-meanwhile".equals(problem);
        return new PicturePage(
                frames.frame(viewer, words.say("pictures.one"), PicturesController.PATH, done),
                PicturesController.PATH + "/" + picture.hash(),
                shown(viewer, picture),
                form.view(),
                focus(picture),
                stories.shown(),
                stories.others(),
                new PicturePage.Rights(
                        viewer.may(Permission.WRITE),
                        rights.mayShow(viewer, picture),
                        rights.mayRemove(viewer, picture) && !used,
                        rights.mayTakeOriginal(viewer, picture) && picture.bytes() > 0),
                problem == null ? null : words.say(problem),
                wrong,
                conflict ? saved(words, picture) : List.of());
    }

    private PicturePage.Shown shown(Viewer viewer, LibraryPicture picture) {
        var file = picture.file().at(PicturesPages.MEDIA);
        return new PicturePage.Shown(
                file.src(),
                file.srcset(),
                file.width(),
                file.height(),
                state(viewer, picture),
                facts.of(viewer, picture));
    }

    private static @Nullable String state(Viewer viewer, LibraryPicture picture) {
        if (picture.words().hideFaces()) {
            return viewer.words().say("pictures.state.hidden");
        }
        return picture.expired() ? viewer.words().say("pictures.state.expired") : null;
    }

    private static PicturePage.Focus focus(LibraryPicture picture) {
        var focus = picture.file().focus();
        return new PicturePage.Focus(
                Math.round(focus.x() * 100),
                Math.round(focus.y() * 100),
                "focus focus-x%d focus-y%d".formatted(focus.column(), focus.row()));
    }

    private static List<SavedText> saved(Words words, LibraryPicture picture) {
        var now = PictureForm.of(picture.words());
        return List.of(
                saved(words.say("pictures.alt"), now.alt()),
                saved(words.say("pictures.caption"), now.caption()),
                saved(words.say("pictures.credit"), now.credit()),
                saved(words.say("pictures.licence"), now.licence()),
                saved(words.say("pictures.until"), now.until()),
                saved(words.say("pictures.consent"), now.consent()));
    }

    private static SavedText saved(String label, String text) {
        return new SavedText(label, "", "auto", text);
    }
}
