package org.vigil.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.credential.Passkeys;
import org.vigil.credential.SignInRefused;
import org.vigil.credential.StaffSession;
import org.vigil.credential.TooManyTries;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.door.view.SignInPage;
import org.vigil.page.PublicRoute;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.Link;
import org.vigil.shared.Refusal;

/** The door of the desk: in by a passkey, or by a password with a code; and out. */
@Controller
class SignInController {

    private final SigningIn signingIn;
    private final Passkeys passkeys;
    private final OwnAccount account;
    private final SessionCookie cookie;
    private final Doors doors;
    private final List<OtherWay> otherWays;

    SignInController(
            SigningIn signingIn,
            Passkeys passkeys,
            OwnAccount account,
            SessionCookie cookie,
            Doors doors,
            List<OtherWay> otherWays) {
        this.signingIn = signingIn;
        this.passkeys = passkeys;
        this.account = account;
        this.cookie = cookie;
        this.doors = doors;
        this.otherWays = otherWays;
    }

    @GetMapping(Desk.SIGN_IN)
    @PublicRoute(parameters = "to", cached = false)
    ModelAndView show(SiteLanguage language, @RequestParam(required = false) @Nullable String to) {
        return page(language, to, "", null, HttpStatus.OK);
    }

    @PostMapping(Desk.SIGN_IN)
    @PublicRoute(cached = false)
    ModelAndView create(
            SiteLanguage language, SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        try {
            cookie.write(response, signingIn.byPassword(form.proof(), doors.visitor(request)));
            return Doors.onward(form.to());
        } catch (SignInRefused | TooManyTries refused) {
            return refused(language, form.to(), form.proof().address(), refused);
        }
    }

    @PostMapping(value = Desk.SIGN_IN + "/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    @PublicRoute(cached = false)
    ResponseEntity<String> challenge(HttpServletRequest request) {
        try {
            signingIn.requireTurn(doors.visitor(request));
            return ResponseEntity.ok(passkeys.request(null));
        } catch (TooManyTries refused) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).body("{}");
        }
    }

    @PostMapping(Desk.SIGN_IN + "/passkey")
    @PublicRoute(cached = false)
    ModelAndView createByPasskey(
            SiteLanguage language,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            cookie.write(response, signingIn.byPasskey(credential, doors.visitor(request)));
            return Doors.onward(to);
        } catch (SignInRefused | TooManyTries refused) {
            return refused(language, to, "", refused);
        }
    }

    @PostMapping("/desk/sign-out")
    @Needs(Permission.ENTER)
    ModelAndView destroy(Viewer viewer, StaffSession session, HttpServletResponse response) {
        account.endSession(viewer, session.id());
        cookie.remove(response);
        return Onward.to(Desk.SIGN_IN);
    }

    private ModelAndView refused(SiteLanguage language, @Nullable String to, String address, Refusal refused) {
        var status = refused instanceof TooManyTries ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT;
        return page(language, to, address, refused.code(), status);
    }

    private ModelAndView page(
            SiteLanguage language, @Nullable String to, String address, @Nullable String problem, HttpStatus status) {
        var frame = doors.frame(language.words(), "sign-in.title");
        var onward = Desk.onward(to);
        var query = onward.equals(Desk.HOME) ? "" : "?to=" + URLEncoder.encode(onward, StandardCharsets.UTF_8);
        var page = new SignInPage(
                frame,
                language.href(Desk.SIGN_IN),
                onward,
                address,
                problem == null ? null : language.words().say(problem),
                doors.languages(language, Desk.SIGN_IN + query),
                otherWays.stream()
                        .map(way -> Link.to(language.words().say(way.message()), way.path()))
                        .toList());
        return new ModelAndView("door/sign-in", Map.of("page", page), status);
    }
}
