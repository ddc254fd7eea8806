package org.vigil.library;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.media.Described;
import org.vigil.media.LibraryPicture;
import org.vigil.media.MediaLibrary;
import org.vigil.shared.Forbidden;
import org.vigil.writing.DeskStories;
import org.vigil.writing.DeskStory;

/**
 * Who may do what with a picture. It belongs to no stream, but the stories that show it do: to take it from readers, one of
 * them is enough to answer for; to show it to them again, all.
 */
@Component
class PictureRights {

    private final MediaLibrary library;
    private final DeskStories stories;

    PictureRights(MediaLibrary library, DeskStories stories) {
        this.library = library;
        this.stories = stories;
    }

    /** Refuses what this person may not say of it. */
    void requireDescribed(Viewer viewer, LibraryPicture picture, Described words) {
        var wasSeen = library.isShowable(picture.words());
        var isSeen = library.isShowable(words);
        if (isSeen && !wasSeen && !mayShow(viewer, picture) || wasSeen && !isSeen && !mayHide(viewer, picture)) {
            throw new Forbidden("showing or hiding picture " + picture.hash());
        }
    }

    boolean mayShow(Viewer viewer, LibraryPicture picture) {
        return viewer.may(Permission.PUBLISH)
                && showing(picture).stream().allMatch(story -> story.allows(viewer, Permission.PUBLISH));
    }

    private boolean mayHide(Viewer viewer, LibraryPicture picture) {
        var showing = showing(picture);
        return showing.isEmpty() || showing.stream().anyMatch(story -> story.allows(viewer, Permission.WRITE));
    }

    /** The file as it was given tells of place and person: it is for those who answer for what shows it, or brought it. */
    boolean mayTakeOriginal(Viewer viewer, LibraryPicture picture) {
        return viewer.may(Permission.PUBLISH)
                && (viewer.rights().everywhere().contains(Permission.PUBLISH)
                        || isOwn(viewer, picture)
                        || showing(picture).stream().anyMatch(story -> story.allows(viewer, Permission.PUBLISH)));
    }

    /** Nothing shows it, so whoever brought it may remove it, and whoever publishes. */
    boolean mayRemove(Viewer viewer, LibraryPicture picture) {
        return viewer.may(Permission.WRITE) && (isOwn(viewer, picture) || viewer.may(Permission.PUBLISH));
    }

    private static boolean isOwn(Viewer viewer, LibraryPicture picture) {
        return picture.addedBy().equals(viewer.actor().id());
    }

    private List<DeskStory> showing(LibraryPicture picture) {
        return library.stories(picture.hash()).stream().map(stories::get).toList();
    }

    static void require(boolean may, String what, LibraryPicture picture) {
        if (!may) {
            throw new Forbidden(what + " picture " + picture.hash());
        }
    }
}
