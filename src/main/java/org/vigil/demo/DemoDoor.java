package org.vigil.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.demo.view.DemoDoorPage;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Onward;
import org.vigil.door.OtherWay;
import org.vigil.door.SessionCookie;
import org.vigil.door.SigningIn;
import org.vigil.page.PublicRoute;
import org.vigil.page.SiteLanguage;
import org.vigil.shared.NotFound;

/**
 * Lets whoever looks at the demo in as one of its invented people. It is there while the demo runs, and only for somebody
 * at this very machine.
 */
@Controller
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "vigil.command", havingValue = "demo")
class DemoDoor {

    private static final String PATH = "/desk/demo";
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Via");

    private final Colleagues colleagues;
    private final SigningIn signingIn;
    private final SessionCookie cookie;
    private final DeskFrames frames;

    DemoDoor(Colleagues colleagues, SigningIn signingIn, SessionCookie cookie, DeskFrames frames) {
        this.colleagues = colleagues;
        this.signingIn = signingIn;
        this.cookie = cookie;
        this.frames = frames;
    }

    @Bean
    static OtherWay demoWay() {
        return new OtherWay("demo.door.link", PATH);
    }

    @GetMapping(PATH)
    @PublicRoute(cached = false)
    ModelAndView show(SiteLanguage language, HttpServletRequest request) {
        requireNeighbour(request);
        var words = language.words();
        var frame = frames.strangersFrame(words, words.say("demo.door.title"));
        var people = Colleagues.ALL.stream()
                .map(colleague -> new DemoDoorPage.Person(colleague.name(), words.say("role." + colleague.role())))
                .toList();
        return new ModelAndView("demo/door", "page", new DemoDoorPage(frame, List.copyOf(people)));
    }

    @PostMapping(PATH)
    @PublicRoute(cached = false)
    ModelAndView create(@RequestParam String name, HttpServletRequest request, HttpServletResponse response) {
        requireNeighbour(request);
        var colleague = Colleagues.ALL.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("invented person"));
        cookie.write(response, signingIn.asInvented(colleagues.id(colleague)));
        return Onward.to("/desk");
    }

    /** Behind a proxy everybody seems to be at this machine, and a page from elsewhere may have a name that leads here. */
    private static void requireNeighbour(HttpServletRequest request) {
        var passedOn = FORWARDED.stream().anyMatch(header -> request.getHeader(header) != null);
        if (passedOn || !isLoopback(request.getRemoteAddr()) || !isLoopback(request.getServerName())) {
            throw new NotFound("demo door, from elsewhere");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return host.equals("localhost")
                    || InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
