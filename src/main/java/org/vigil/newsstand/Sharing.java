package org.vigil.newsstand;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.vigil.look.Look;
import org.vigil.newsstand.view.StoryPage;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.Link;

/** The plain links by which a reader passes a story on. Nothing is loaded from any of these services. */
final class Sharing {

    private Sharing() {}

    static StoryPage.Share of(String url, String headline, Look.Social social, SiteLanguage language) {
        var words = language.words();
        var address = encoded(url);
        var text = encoded(headline);
        var both = encoded(headline + " " + url);
        var links = new LinkedHashMap<String, String>();
        links.put(
                "email", "mailto:?subject=" + text + "&body=" + encoded(words.say("share.email.body", headline, url)));
        links.put("facebook", "https://www.facebook.com/sharer/sharer.php?u=" + address);
        links.put("whatsapp", "https://wa.me/?text=" + both);
        links.put("telegram", "https://t.me/share/url?url=" + address + "&text=" + text);
        links.put("bluesky", "https://bsky.app/intent/compose?text=" + both);
        links.put("x", "https://x.com/intent/post?url=" + address + "&text=" + text);
        links.keySet().removeIf(service -> !social.offers(service));
        return new StoryPage.Share(
                url,
                headline,
                links.entrySet().stream()
                        .map(link -> Link.to(words.say("share." + link.getKey()), link.getValue()))
                        .toList(),
                social.offers("mastodon") ? language.href("/share/mastodon") : null);
    }

    /** Percent-encoded; a plus would stay a plus in a mail. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
