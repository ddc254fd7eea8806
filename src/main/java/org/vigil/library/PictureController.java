package org.vigil.library;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.desk.ChangedMeanwhile;
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.media.Focus;
import org.vigil.media.MediaLibrary;
import org.vigil.media.PictureInUse;
import org.vigil.shared.NotFound;

/** One picture: what is said of it, what must stay in sight, and how it goes. */
@Controller
class PictureController {

    private static final String ONE = PicturesController.PATH + "/{hash}";

    private final MediaLibrary library;
    private final PicturePages pages;
    private final PictureRights rights;

    PictureController(MediaLibrary library, PicturePages pages, PictureRights rights) {
        this.library = library;
        this.pages = pages;
        this.rights = rights;
    }

    @GetMapping(ONE)
    @Needs(Permission.READ_DRAFTS)
    ModelAndView show(Viewer viewer, @PathVariable String hash, @RequestParam(required = false) @Nullable String done) {
        return new ModelAndView("library/picture", "page", pages.page(viewer, library.get(hash), done));
    }

    @PostMapping(ONE)
    @Needs(Permission.WRITE)
    ModelAndView describe(Viewer viewer, @PathVariable String hash, @RequestParam MultiValueMap<String, String> sent) {
        var form = PictureForm.sent(new Fields(sent));
        var saved = library.get(hash);
        var wrong = form.wrong();
        if (wrong != null) {
            var code = wrong.equals("until") ? "pictures.wrong.until" : "pictures.wrong.long";
            return again(HttpStatus.UNPROCESSABLE_CONTENT, pages.page(viewer, saved, form, code, wrong));
        }
        rights.requireDescribed(viewer, saved, form.words());
        try {
            library.describe(hash, form.words(), form.was(), viewer.actor());
            return Onward.done(PicturesController.PATH + "/" + hash, "picture-saved");
        } catch (ChangedMeanwhile refused) {
            var now = library.get(hash);
            var typed = form.madeFrom(now.words());
            return again(HttpStatus.CONFLICT, pages.page(viewer, now, typed, refused.code(), null));
        }
    }

    @PostMapping(ONE + "/focus")
    @Needs(Permission.WRITE)
    ModelAndView focus(Viewer viewer, @PathVariable String hash, @RequestParam MultiValueMap<String, String> sent) {
        var fields = new Fields(sent);
        library.focus(hash, new Focus(part(fields.line("x")), part(fields.line("y"))), viewer.actor());
        return Onward.done(PicturesController.PATH + "/" + hash, "picture-focused");
    }

    private static double part(String percent) {
        return percent.matches("[0-9]{1,3}([.,][0-9]{1,3})?")
                ? Double.parseDouble(percent.replace(',', '.')) / 100
                : 0.5;
    }

    @PostMapping(ONE + "/removal")
    @Needs(Permission.WRITE)
    ModelAndView remove(Viewer viewer, @PathVariable String hash) {
        var picture = library.get(hash);
        PictureRights.require(rights.mayRemove(viewer, picture), "removing", picture);
        try {
            library.remove(hash, viewer.actor());
            return Onward.done(PicturesController.PATH, "picture-removed");
        } catch (PictureInUse refused) {
            var saved = library.get(hash);
            var page = pages.page(viewer, saved, PictureForm.of(saved.words()), refused.code(), null);
            return again(HttpStatus.CONFLICT, page);
        }
    }

    /** The file as it was given, with all it tells of place, device and person. */
    @PostMapping(ONE + "/original")
    @Needs(Permission.PUBLISH)
    ResponseEntity<byte[]> original(Viewer viewer, @PathVariable String hash) {
        var picture = library.get(hash);
        PictureRights.require(rights.mayTakeOriginal(viewer, picture), "taking the original of", picture);
        var name = picture.name();
        var file = library.original(hash, viewer.actor()).orElseThrow(() -> new NotFound("original"));
        var attached = ContentDisposition.attachment()
                .filename(name == null || name.isEmpty() ? "original" : name, java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, attached.toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .body(file);
    }

    private static ModelAndView again(HttpStatus status, Object page) {
        return new ModelAndView("library/picture", Map.of("page", page), status);
    }
}
