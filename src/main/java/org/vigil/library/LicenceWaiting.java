package org.vigil.library;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.desk.Waiting;
import org.vigil.media.MediaLibrary;
import org.vigil.media.PictureSieve;

/** Tells those who write that the licence of pictures in public stories ends or has ended. */
@Component
@Order(60)
class LicenceWaiting implements Waiting {

    private final MediaLibrary library;

    LicenceWaiting(MediaLibrary library) {
        this.library = library;
    }

    @Override
    public List<Note> notes(Viewer viewer) {
        if (!viewer.may(Permission.WRITE)) {
            return List.of();
        }
        var ending = library.ending();
        var path = PicturesController.PATH + "?matter=" + PictureSieve.Matter.EXPIRED.word();
        return ending == 0 ? List.of() : List.of(new Note(viewer.words().say("pictures.waiting", ending), path, false));
    }
}
