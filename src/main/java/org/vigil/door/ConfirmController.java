package org.vigil.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.account.Staff;
import org.vigil.credential.SignInRefused;
import org.vigil.credential.TooManyTries;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Needs;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.door.view.ConfirmPage;
import org.vigil.page.view.Link;

/** Asks people once more who they are. What they were about to do stands in the page and is done with the answer. */
@Controller
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConfirmController {

    private static final String PATH = "/desk/confirmation";

    private final Confirming confirming;
    private final Joining.Ways ways;
    private final Staff staff;
    private final DeskFrames frames;
    private final List<OtherWay> otherWays;

    ConfirmController(
            Confirming confirming, Joining.Ways ways, Staff staff, DeskFrames frames, List<OtherWay> otherWays) {
        this.confirming = confirming;
        this.ways = ways;
        this.staff = staff;
        this.frames = frames;
        this.otherWays = otherWays;
    }

    /** Where the page of a dangerous act is wanted, rather than the act. */
    @PostMapping(PATH)
    @Needs(Permission.ENTER)
    ModelAndView create(@RequestParam String to, HttpServletRequest request) {
        try {
            confirming.confirm(request, signedIn());
            return Doors.onward(to);
        } catch (SignInRefused | TooManyTries refused) {
            return page(PATH, List.of(new ConfirmPage.Field("to", Desk.onward(to))), refused.code());
        }
    }

    @PostMapping(value = PATH + "/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @Needs(Permission.ENTER)
    String challenge(Viewer viewer) {
        return ways.passkeys().request(viewer.id());
    }

    @ExceptionHandler
    ModelAndView ask(ConfirmationNeeded needed, HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            var to = Desk.onward(request.getRequestURI() + query);
            return page(PATH, List.of(new ConfirmPage.Field("to", to)), needed.problem());
        }
        return page(request.getRequestURI(), waiting(request), needed.problem());
    }

    private static List<ConfirmPage.Field> waiting(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().startsWith("confirm-")
                        && !field.getKey().equals("_csrf"))
                .flatMap(field ->
                        Arrays.stream(field.getValue()).map(value -> new ConfirmPage.Field(field.getKey(), value)))
                .toList();
    }

    private ModelAndView page(String action, List<ConfirmPage.Field> fields, @Nullable String problem) {
        var viewer = signedIn().viewer();
        var person = staff.get(viewer.id());
        var words = viewer.words();
        var page = new ConfirmPage(
                frames.frame(viewer, words.say("confirm.title"), ""),
                action,
                fields,
                person.address(),
                !ways.passkeys().of(person.id()).isEmpty(),
                ways.passwords().has(person.id()),
                otherWays.stream()
                        .map(way -> Link.to(words.say(way.message()), way.path()))
                        .toList(),
                problem == null ? null : words.say(problem));
        return new ModelAndView("door/confirm", Map.of("page", page), HttpStatus.FORBIDDEN);
    }

    private static SignedIn signedIn() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn) {
            return signedIn;
        }
        throw new IllegalStateException("Nobody is signed in");
    }
}
