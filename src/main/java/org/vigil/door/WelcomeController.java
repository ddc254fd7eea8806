package org.vigil.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.account.AddressTaken;
import org.vigil.account.Invitation;
import org.vigil.account.InvitationGone;
import org.vigil.account.Inviting;
import org.vigil.account.PersonForm;
import org.vigil.credential.Passkeys;
import org.vigil.credential.PasswordRefused;
import org.vigil.credential.SignInRefused;
import org.vigil.credential.Token;
import org.vigil.desk.Onward;
import org.vigil.door.view.CodesPage;
import org.vigil.door.view.SignInPage;
import org.vigil.door.view.WelcomePage;
import org.vigil.page.PublicRoute;
import org.vigil.page.SiteLanguage;
import org.vigil.page.SiteLanguages;
import org.vigil.shared.Refusal;

/** Where invitations lead: somebody says who they are, if that is not known, and makes a way of their own to sign in. */
@Controller
class WelcomeController {

    private static final String PATH = Invitation.PATH;

    private final Joining joining;
    private final Inviting inviting;
    private final Passkeys passkeys;
    private final SessionCookie cookie;
    private final Doors doors;
    private final SiteLanguages languages;

    WelcomeController(
            Joining joining,
            Inviting inviting,
            Passkeys passkeys,
            SessionCookie cookie,
            Doors doors,
            SiteLanguages languages) {
        this.joining = joining;
        this.inviting = inviting;
        this.passkeys = passkeys;
        this.cookie = cookie;
        this.doors = doors;
        this.languages = languages;
    }

    @GetMapping(PATH + "/{link}")
    @PublicRoute(cached = false)
    ModelAndView show(SiteLanguage language, @PathVariable String link) {
        return page(language, new Token(link), null, null);
    }

    @PostMapping(PATH + "/{link}")
    @PublicRoute(cached = false)
    ModelAndView introduce(SiteLanguage language, @PathVariable String link, PersonForm form) {
        var token = new Token(link);
        joining.get(token);
        var problem = form.problem();
        if (problem != null) {
            return introduction(language, token, form, problem);
        }
        try {
            inviting.introduce(token, form.plainName(), form.plainAddress(), language.frame());
            return Onward.to(language.href(PATH + "/" + link));
        } catch (AddressTaken taken) {
            return introduction(language, token, form, taken.code());
        }
    }

    @PostMapping(value = PATH + "/{link}/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @PublicRoute(cached = false)
    String challenge(@PathVariable String link) {
        return passkeys.creation(joining.invited(new Token(link)).holder());
    }

    @PostMapping(PATH + "/{link}/passkey")
    @PublicRoute(cached = false)
    ModelAndView joinByPasskey(
            SiteLanguage language,
            @PathVariable String link,
            @RequestParam(defaultValue = "") String credential,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var device = doors.visitor(request).device();
            cookie.write(response, joining.byPasskey(new Token(link), credential, device, device));
            return Onward.done(Desk.HOME, "joined");
        } catch (SignInRefused refused) {
            return page(language, new Token(link), null, "welcome.passkey.refused");
        }
    }

    @PostMapping(PATH + "/{link}/password")
    @PublicRoute(cached = false)
    ModelAndView joinByPassword(
            SiteLanguage language,
            @PathVariable String link,
            PasswordForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            var joined = joining.byPassword(
                    new Token(link), form.choice(), doors.visitor(request).device());
            cookie.write(response, joined.session());
            var frame = doors.frame(language.words(), "codes.title");
            return new ModelAndView("door/codes", "page", new CodesPage(frame, joined.codes()));
        } catch (PasswordRefused refused) {
            return page(language, new Token(link), form.secret(), refused.code());
        } catch (SignInRefused tampered) {
            return page(language, new Token(link), null, "password.code");
        }
    }

    private ModelAndView introduction(SiteLanguage language, Token link, PersonForm form, String problem) {
        return answer(language, link, form.plainName(), form.plainAddress(), problem, null, false);
    }

    /** The step an invitation is at; the secret of an app stays the same while a form comes back. */
    private ModelAndView page(SiteLanguage language, Token link, @Nullable String secret, @Nullable String problem) {
        var invitation = joining.get(link);
        if (invitation.person() == null) {
            return answer(language, link, "", "", problem, null, false);
        }
        var person = joining.invited(link);
        return answer(
                language,
                link,
                person.name(),
                person.address(),
                problem,
                doors.app(person, secret),
                invitation.kind() == Invitation.Kind.RENEW);
    }

    private ModelAndView answer(
            SiteLanguage language,
            Token link,
            String name,
            String address,
            @Nullable String problem,
            org.vigil.door.view.@Nullable AppSecret app,
            boolean renewal) {
        var path = PATH + "/" + link.text();
        var page = new WelcomePage(
                doors.frame(language.words(), "welcome.title"),
                language.href(path),
                renewal,
                name,
                address,
                problem == null ? null : language.words().say(problem),
                app,
                doors.languages(language, path));
        return new ModelAndView(
                "door/welcome",
                Map.of("page", page),
                problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ExceptionHandler
    ModelAndView gone(InvitationGone gone, HttpServletRequest request) {
        return closed(languages.of(request), gone);
    }

    private ModelAndView closed(SiteLanguage language, Refusal why) {
        var page = new SignInPage(
                doors.frame(language.words(), "sign-in.title"),
                language.href(Desk.SIGN_IN),
                Desk.HOME,
                "",
                language.words().say(why.code()),
                doors.languages(language, Desk.SIGN_IN),
                List.of());
        return new ModelAndView("door/sign-in", Map.of("page", page), HttpStatus.GONE);
    }
}
