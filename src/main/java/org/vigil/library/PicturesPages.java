package org.vigil.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Fields;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.Choice;
import org.vigil.library.view.PictureCard;
import org.vigil.library.view.PicturesPage;
import org.vigil.media.LibraryPicture;
import org.vigil.media.MediaLibrary;
import org.vigil.media.PictureSieve;

/** Makes the page of all pictures, and the cards of single ones. */
@Component
class PicturesPages {

    /** Where the desk gets pictures, whoever may see them. */
    static final String MEDIA = "/desk/media/";

    private static final int PAGE = 24;
    private static final int CARD_WIDTH = 480;

    private final DeskFrames frames;
    private final MediaLibrary library;
    private final StoryLinks links;

    PicturesPages(DeskFrames frames, MediaLibrary library, StoryLinks links) {
        this.frames = frames;
        this.library = library;
        this.links = links;
    }

    /** {@code taken} and {@code refused} say what became of files that were just given. */
    PicturesPage page(Viewer viewer, Fields fields, List<String> taken, List<String> refused) {
        var words = viewer.words();
        var text = fields.line("q");
        var matter = PictureSieve.Matter.of(fields.line("matter"));
        var found = library.page(PictureSieve.of(text, matter), PicturesController.after(fields), PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var storied = matter == PictureSieve.Matter.EXPIRED;
        return new PicturesPage(
                frames.frame(viewer, words.say("desk.place.pictures"), PicturesController.PATH, fields.line("done")),
                text,
                Arrays.stream(PictureSieve.Matter.values())
                        .map(one -> Choice.of(one.word(), words.say("pictures.matter." + one.word()), one == matter))
                        .toList(),
                shown.stream().map(picture -> card(viewer, picture, storied)).toList(),
                !text.isEmpty() || matter != null,
                viewer.may(Permission.WRITE),
                found.size() > PAGE ? next(text, matter, shown.getLast().hash()) : null,
                taken,
                refused);
    }

    /** Those that can be chosen in the place of another. */
    List<PictureCard> cards(Viewer viewer, String text, String place, String without) {
        return library.page(PictureSieve.of(text, null), null, PAGE).stream()
                .filter(picture -> !picture.hash().equals(without))
                .map(picture -> card(viewer, picture, place + picture.hash(), List.of()))
                .toList();
    }

    PictureCard card(Viewer viewer, LibraryPicture picture, boolean storied) {
        var stories =
                storied ? links.of(viewer, library.stories(picture.hash())).shown() : List.<PictureCard.StoryLink>of();
        return card(viewer, picture, PicturesController.PATH + "/" + picture.hash(), stories);
    }

    private PictureCard card(Viewer viewer, LibraryPicture picture, String href, List<PictureCard.StoryLink> stories) {
        var file = picture.file().at(MEDIA);
        var name = Objects.requireNonNullElse(picture.name(), "");
        return new PictureCard(
                href,
                file.src(CARD_WIDTH),
                picture.words().alt(),
                name,
                file.width(),
                file.height(),
                Objects.requireNonNullElse(file.focus().classes(), ""),
                marks(viewer, picture),
                stories);
    }

    private List<String> marks(Viewer viewer, LibraryPicture picture) {
        var words = viewer.words();
        var marks = new ArrayList<String>();
        if (picture.expired()) {
            marks.add(words.say("pictures.mark.expired"));
        } else if (library.ends(picture)) {
            marks.add(words.say(
                    "pictures.mark.ending",
                    words.date(Objects.requireNonNull(picture.words().licenceUntil()))));
        }
        if (picture.words().hideFaces()) {
            marks.add(words.say("pictures.mark.hidden"));
        }
        if (picture.words().alt().isEmpty()) {
            marks.add(words.say("pictures.mark.without-alt"));
        }
        return marks;
    }

    private static String next(String text, PictureSieve.@Nullable Matter matter, String last) {
        return UriComponentsBuilder.fromPath(PicturesController.PATH)
                .queryParam("q", "{q}")
                .queryParam("matter", matter == null ? "" : matter.word())
                .queryParam("after", last)
                .encode()
                .buildAndExpand(Map.of("q", text))
                .toUriString();
    }
}
