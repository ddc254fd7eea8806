package org.vigil.library;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import org.vigil.desk.Fields;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.media.Intake;
import org.vigil.media.MediaLibrary;
import org.vigil.media.PictureRefused;
import org.vigil.media.Room;

/** Takes in pictures: one at a time as bytes from a page's script, or several as a plain form. */
@Controller
class UploadController {

    private final Intake intake;
    private final Room room;
    private final MediaLibrary library;
    private final PicturesPages pages;

    UploadController(Intake intake, Room room, MediaLibrary library, PicturesPages pages) {
        this.intake = intake;
        this.room = room;
        this.library = library;
        this.pages = pages;
    }

    /** What a script is told of its file: the picture, or why it is none; {@code remark} is to be said beside it. */
    record Answer(
            PicturesController.@Nullable One picture,
            @Nullable String code,
            @Nullable String message,
            @Nullable String remark) {}

    @PostMapping(path = PicturesController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.WRITE)
    ResponseEntity<Answer> send(
            Viewer viewer,
            HttpServletRequest request,
            @RequestHeader(name = "X-File-Name", defaultValue = "") String name)
            throws IOException {
        var words = viewer.words();
        try {
            var taken = room.read(
                    request.getInputStream(),
                    request.getContentLengthLong(),
                    bytes -> intake.take(bytes, decoded(name), viewer.actor()));
            var picture = PicturesController.One.of(library.get(taken.hash()));
            return ResponseEntity.ok(new Answer(picture, null, null, remark(viewer, taken)));
        } catch (PictureRefused refused) {
            var message = words.say(refused.code(), refused.numbers());
            return ResponseEntity.unprocessableContent().body(new Answer(null, refused.code(), message, null));
        }
    }

    private static @Nullable String remark(Viewer viewer, Intake.Taken taken) {
        if (taken.moved()) {
            return viewer.words().say("pictures.upload.moved");
        }
        return taken.isNew() ? null : viewer.words().say("pictures.upload.known");
    }

    private static String decoded(String name) {
        try {
            return tidied(UriUtils.decode(name, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }

    private static String tidied(String name) {
        return name.replaceAll("\\p{Cc}|.*[/\\\\]", "").strip();
    }

    /** {@code instead} is the picture in whose place the first of them shall come. */
    @PostMapping(PicturesController.PATH + "/files")
    @Needs(Permission.WRITE)
    ModelAndView sendForm(Viewer viewer, HttpServletRequest request, @RequestParam(defaultValue = "") String instead)
            throws IOException {
        var taken = new ArrayList<String>();
        var refused = new ArrayList<String>();
        var first = new ArrayList<String>();
        try {
            room.read(request.getInputStream(), request.getContentLengthLong(), bytes -> {
                for (var file : FormFiles.of(request.getContentType(), bytes)) {
                    try {
                        var one = intake.take(file.content(), tidied(file.name()), viewer.actor());
                        first.add(one.hash());
                        taken.add(file.name());
                    } catch (PictureRefused refusal) {
                        refused.add(said(viewer, tidied(file.name()), refusal));
                    }
                }
                return taken.size();
            });
        } catch (PictureRefused refusal) {
            refused.add(viewer.words().say(refusal.code(), refusal.numbers()));
        }
        if (refused.isEmpty() && !first.isEmpty() && instead.matches("[0-9a-f]{64}")) {
            return Onward.to("%s/%s/replacement?with=%s".formatted(PicturesController.PATH, instead, first.getFirst()));
        }
        if (refused.isEmpty()) {
            return Onward.done(PicturesController.PATH, first.isEmpty() ? "nothing-given" : "pictures-added");
        }
        var page = pages.page(viewer, new Fields(new LinkedMultiValueMap<>()), taken, refused);
        return new ModelAndView("library/pictures", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String said(Viewer viewer, String name, PictureRefused refused) {
        return viewer.words()
                .say("pictures.upload.refused", name, viewer.words().say(refused.code(), refused.numbers()));
    }
}
