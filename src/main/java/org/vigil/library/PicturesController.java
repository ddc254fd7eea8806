package org.vigil.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.media.LibraryPicture;
import org.vigil.media.MediaLibrary;
import org.vigil.media.PictureSieve;

/** All pictures, narrowed down as somebody wishes: as a page, and for the editor as JSON. */
@Controller
class PicturesController {

    static final String PATH = "/desk/pictures";

    private static final int OFFERED = 24;

    private final MediaLibrary library;
    private final PicturesPages pages;

    PicturesController(MediaLibrary library, PicturesPages pages) {
        this.library = library;
        this.pages = pages;
    }

    @GetMapping(PATH)
    @Needs(Permission.READ_DRAFTS)
    ModelAndView index(Viewer viewer, @RequestParam MultiValueMap<String, String> asked) {
        var fields = new Fields(asked);
        return new ModelAndView("library/pictures", "page", pages.page(viewer, fields, List.of(), List.of()));
    }

    /** Pictures as the editor offers them, and behind which it may ask for more. */
    record Offered(List<One> pictures, @Nullable String more) {}

    /** A picture, with what is said of it to begin with. */
    record One(
            String media,
            String src,
            String href,
            String name,
            String alt,
            @Nullable String caption,
            @Nullable String credit,
            boolean shown) {

        static One of(LibraryPicture picture) {
            var words = picture.words();
            var name = picture.name() == null ? "" : picture.name();
            return new One(
                    picture.hash(),
                    picture.file().at(PicturesPages.MEDIA).src(320),
                    PATH + "/" + picture.hash(),
                    words.alt().isEmpty() ? name : words.alt(),
                    words.alt(),
                    words.caption(),
                    words.credit(),
                    !picture.expired() && !words.hideFaces());
        }
    }

    @GetMapping("/desk/pictures.json")
    @ResponseBody
    @Needs(Permission.READ_DRAFTS)
    Offered offer(@RequestParam MultiValueMap<String, String> asked) {
        var fields = new Fields(asked);
        var found = library.page(PictureSieve.of(fields.line("q"), null), after(fields), OFFERED + 1);
        var shown = found.subList(0, Math.min(OFFERED, found.size()));
        return new Offered(
                shown.stream().map(One::of).toList(),
                found.size() > OFFERED ? shown.getLast().hash() : null);
    }

    static @Nullable String after(Fields fields) {
        var after = fields.line("after");
        return after.matches("[0-9a-f]{64}") ? after : null;
    }
}
