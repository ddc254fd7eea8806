package org.vigil.site;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.vigil.page.Frames;
import org.vigil.page.Heading;
import org.vigil.page.PublicPage;
import org.vigil.page.PublicRoute;
import org.vigil.page.SiteAddress;
import org.vigil.page.SiteLanguage;
import org.vigil.site.view.TextPage;

/**
 * The step between a story and the reader's own Mastodon server. It names the server and offers a link, instead of
 * sending the reader on unasked to an address that anybody could have put into the request.
 */
@Controller
class MastodonController {

    private static final Pattern SERVER =
            Pattern.compile("(?=.{4,253}$)([\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?\\.)+[\\p{L}]{2,63}");

    private final Frames frames;
    private final SiteAddress address;

    MastodonController(Frames frames, SiteAddress address) {
        this.frames = frames;
        this.address = address;
    }

    @GetMapping("/share/mastodon")
    @PublicRoute(
            parameters = {"server", "title", "url"},
            cached = false)
    ModelAndView show(
            SiteLanguage language,
            @RequestParam(required = false) @Nullable String server,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable String url,
            HttpServletResponse response) {
        PublicPage.dependsOn(response, List.of());
        var words = language.words();
        var name = server == null
                ? ""
                : server.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://", "")
                        .replaceFirst("/$", "");
        var shared = url != null && url.startsWith(address.baseUrl() + "/") ? url : address.absolute("/");
        var text = SERVER.matcher(name).matches()
                ? leave(language, name, (title == null ? "" : title) + " " + shared)
                : "<p>" + HtmlUtils.htmlEscape(words.say("share.mastodon.wrong")) + "</p>";
        var heading = Heading.of(words.say("share.mastodon.leave.title"), "/share/mastodon")
                .hiddenFromSearchEngines();
        return new ModelAndView(
                "site/text",
                "page",
                new TextPage(frames.frame(language, heading), words.say("share.mastodon.leave.title"), text, null));
    }

    private static String leave(SiteLanguage language, String server, String text) {
        var words = language.words();
        var link = UriComponentsBuilder.newInstance()
                .scheme("https")
                .host(java.net.IDN.toASCII(server))
                .path("/share")
                .queryParam("text", "{text}")
                .encode()
                .buildAndExpand(text.strip())
                .toUriString();
        return "<p>%s</p><p><a href=\"%s\" rel=\"noreferrer\">%s</a></p>"
                .formatted(
                        HtmlUtils.htmlEscape(words.say("share.mastodon.leave.text", server)),
                        HtmlUtils.htmlEscape(link),
                        HtmlUtils.htmlEscape(words.say("share.mastodon.leave.link", server)));
    }
}
