package org.vigil.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.account.Person;
import org.vigil.credential.Passwords;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Onward;
import org.vigil.desk.view.DeskFrame;
import org.vigil.door.view.AppSecret;
import org.vigil.page.Frames;
import org.vigil.page.Site;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.LanguageLink;
import org.vigil.page.view.Words;

/** What the pages have in common at which people come in, and the ways that lead on from them. */
@Component
class Doors {

    private final DeskFrames frames;
    private final Site site;
    private final Passwords passwords;

    Doors(DeskFrames frames, Site site, Passwords passwords) {
        this.frames = frames;
        this.site = site;
        this.passwords = passwords;
    }

    DeskFrame frame(Words words, String title) {
        return frames.strangersFrame(words, words.say(title));
    }

    /** The same page in the other languages of the interface. */
    List<LanguageLink> languages(SiteLanguage here, String path) {
        return site.languages().stream()
                .filter(language -> !language.equals(here.language()))
                .map(language ->
                        Frames.languageLink(language, site.language(language).href(path)))
                .toList();
    }

    SigningIn.Visitor visitor(HttpServletRequest request) {
        return new SigningIn.Visitor(request.getRemoteAddr(), Device.of(request.getHeader(HttpHeaders.USER_AGENT)));
    }

    /** What an authenticator app is shown: a new secret, or the one that was shown before if a form comes back. */
    AppSecret app(Person person, @Nullable String sealed) {
        var secret = sealed == null ? passwords.newSecret() : passwords.opened(sealed, person.id());
        var code = passwords.picture(site.name(), person.holder(), secret);
        var letters = secret.replaceAll("(.{4})(?=.)", "$1 ");
        return new AppSecret(passwords.sealed(secret, person.id()), letters, code.size(), code.path());
    }

    static ModelAndView onward(@Nullable String to) {
        return Onward.to(Desk.onward(to));
    }
}
