package org.vigil.door;

import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.account.PersonForm;
import org.vigil.account.Staff;
import org.vigil.credential.Passkey;
import org.vigil.credential.PasswordRefused;
import org.vigil.credential.Sessions;
import org.vigil.credential.SignInRefused;
import org.vigil.credential.StaffSession;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Needs;
import org.vigil.desk.Onward;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.door.view.CodesPage;
import org.vigil.door.view.MePage;
import org.vigil.door.view.NewPasskeyPage;
import org.vigil.door.view.PasswordPage;
import org.vigil.page.view.Words;

/** Somebody's own account: what they are called, how they sign in, where they are signed in. */
@Controller
class MeController {

    static final String PATH = "/desk/me";

    private final OwnAccount account;
    private final OwnPage page;
    private final Joining.Ways ways;
    private final Doors doors;
    private final DeskFrames frames;

    /** What the page shows. */
    @org.springframework.stereotype.Component
    record OwnPage(Staff staff, Sessions sessions) {}

    MeController(OwnAccount account, OwnPage page, Joining.Ways ways, Doors doors, DeskFrames frames) {
        this.account = account;
        this.page = page;
        this.ways = ways;
        this.doors = doors;
        this.frames = frames;
    }

    @GetMapping(PATH)
    @Needs(Permission.ENTER)
    ModelAndView show(Viewer viewer, StaffSession session, @RequestParam(required = false) @Nullable String done) {
        return show(viewer, session, done, null);
    }

    @PostMapping(PATH)
    @Needs(Permission.ENTER)
    ModelAndView update(Viewer viewer, StaffSession session, PersonForm form) {
        var named = new PersonForm(form.name(), page.staff().get(viewer.id()).address(), form.language());
        if (named.problem() != null) {
            return show(viewer, session, null, named.problem());
        }
        account.rename(viewer, named.plainName(), frames.spoken(form.language()));
        return Onward.done(PATH, "saved");
    }

    @GetMapping(PATH + "/passkeys/new")
    @Needs(value = Permission.ENTER, confirmed = true)
    ModelAndView newPasskey(Viewer viewer) {
        return newPasskey(viewer, null);
    }

    @PostMapping(value = PATH + "/passkeys/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    @Needs(value = Permission.ENTER, confirmed = true)
    String challenge(Viewer viewer) {
        return ways.passkeys().creation(page.staff().get(viewer.id()).holder());
    }

    @PostMapping(PATH + "/passkeys")
    @Needs(value = Permission.ENTER, confirmed = true)
    ModelAndView addPasskey(
            Viewer viewer,
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String label) {
        try {
            account.addPasskey(viewer, credential, label.isBlank() ? "Passkey" : cut(label.strip()));
            return Onward.done(PATH, "passkey-added");
        } catch (SignInRefused refused) {
            return newPasskey(viewer, "welcome.passkey.refused");
        }
    }

    private static String cut(String label) {
        return label.substring(0, Math.min(60, label.length()));
    }

    @PostMapping(PATH + "/passkeys/{id}/removal")
    @Needs(value = Permission.ENTER, confirmed = true)
    ModelAndView removePasskey(Viewer viewer, StaffSession session, @PathVariable String id) {
        return trying(viewer, session, () -> {
            account.removePasskey(viewer, session, id);
            return Onward.done(PATH, "passkey-removed");
        });
    }

    @GetMapping(PATH + "/password")
    @Needs(value = Permission.ENTER, confirmed = true)
    ModelAndView password(Viewer viewer) {
        return password(viewer, null, null);
    }

    @PostMapping(PATH + "/password")
    @Needs(value = Permission.ENTER, confirmed = true)
    ModelAndView setPassword(Viewer viewer, StaffSession session, PasswordForm form) {
        try {
            var codes = account.setPassword(viewer, session, form.choice());
            return codes(viewer, codes);
        } catch (PasswordRefused refused) {
            return password(viewer, form.secret(), refused.code());
        } catch (SignInRefused tampered) {
            return password(viewer, null, "password.code");
        }
    }

    @PostMapping(PATH + "/password/removal")
    @Needs(value = Permission.ENTER, confirmed = true)
    ModelAndView removePassword(Viewer viewer, StaffSession session) {
        return trying(viewer, session, () -> {
            account.removePassword(viewer, session);
            return Onward.done(PATH, "password-removed");
        });
    }

    @PostMapping(PATH + "/recovery-codes")
    @Needs(value = Permission.ENTER, confirmed = true)
    ModelAndView renewCodes(Viewer viewer) {
        return codes(viewer, account.renewCodes(viewer));
    }

    @PostMapping(PATH + "/sessions/{id}/end")
    @Needs(Permission.ENTER)
    ModelAndView endSession(Viewer viewer, @PathVariable UUID id) {
        account.endSession(viewer, id);
        return Onward.done(PATH, "session-ended");
    }

    @PostMapping(PATH + "/sessions/end")
    @Needs(Permission.ENTER)
    ModelAndView endOtherSessions(Viewer viewer, StaffSession session) {
        account.endOtherSessions(viewer, session);
        return Onward.done(PATH, "session-ended");
    }

    private ModelAndView trying(Viewer viewer, StaffSession session, Supplier<ModelAndView> act) {
        try {
            return act.get();
        } catch (LastWayIn refused) {
            return show(viewer, session, null, refused.code());
        }
    }

    private ModelAndView show(Viewer viewer, StaffSession session, @Nullable String done, @Nullable String problem) {
        var words = viewer.words();
        var person = page.staff().get(viewer.id());
        var view = new MePage(
                frames.frame(viewer, words.say("desk.place.me"), PATH, done),
                person.name(),
                person.address(),
                person.language(),
                frames.languages(),
                page.staff().roles(person.id(), viewer.language()),
                ways.passkeys().of(person.id()).stream()
                        .map(passkey -> row(words, passkey))
                        .toList(),
                ways.passwords().has(person.id()),
                ways.passwords().codesLeft(person.id()),
                page.sessions().of(person.id()).stream()
                        .map(other -> row(words, other, session))
                        .toList(),
                problem == null ? null : words.say(problem));
        return answer("door/me", view, problem);
    }

    private static MePage.PasskeyRow row(Words words, Passkey passkey) {
        return new MePage.PasskeyRow(
                passkey.id(),
                passkey.label(),
                passkey.backedUp(),
                words.moment(passkey.createdAt(), ZoneId.of("UTC")),
                words.moment(passkey.usedAt(), ZoneId.of("UTC")));
    }

    private static MePage.SessionRow row(Words words, StaffSession other, StaffSession here) {
        return new MePage.SessionRow(
                other.id().toString(),
                other.device(),
                words.moment(other.begunAt(), ZoneId.of("UTC")),
                words.moment(other.seenAt(), ZoneId.of("UTC")),
                other.id().equals(here.id()));
    }

    private ModelAndView newPasskey(Viewer viewer, @Nullable String problem) {
        var words = viewer.words();
        var frame = frames.frame(viewer, words.say("me.passkey.add"), PATH);
        return answer(
                "door/new-passkey", new NewPasskeyPage(frame, problem == null ? null : words.say(problem)), problem);
    }

    private ModelAndView password(Viewer viewer, @Nullable String secret, @Nullable String problem) {
        var words = viewer.words();
        var person = page.staff().get(viewer.id());
        var view = new PasswordPage(
                frames.frame(viewer, words.say("me.password.title"), PATH),
                doors.app(person, secret),
                person.address(),
                problem == null ? null : words.say(problem));
        return answer("door/password", view, problem);
    }

    private ModelAndView codes(Viewer viewer, java.util.List<String> codes) {
        var frame = frames.frame(viewer, viewer.words().say("codes.title"), PATH);
        return new ModelAndView("door/codes", "page", new CodesPage(frame, codes));
    }

    private static ModelAndView answer(String template, Object view, @Nullable String problem) {
        return new ModelAndView(
                template, Map.of("page", view), problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
