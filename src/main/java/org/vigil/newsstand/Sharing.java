package org.vigil.newsstand;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.vigil.newsstand.view.StoryPage;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.Link;

/** The plain links by which a reader passes a story on. Nothing is loaded from any of these services. */
final class Sharing {

    private Sharing() {}

    static StoryPage.Share of(String url, String headline, SiteLanguage language) {
        var words = language.words();
        var address = encoded(url);
        var text = encoded(headline);
        var both = encoded(headline + " " + url);
        return new StoryPage.Share(
                url,
                headline,
                List.of(
                        Link.to(
                                words.say("share.email"),
                                "mailto:?subject=" + text + "&body="
                                        + encoded(words.say("share.email.body", headline, url))),
                        Link.to(words.say("share.facebook"), "https://www.facebook.com/sharer/sharer.php?u=" + address),
                        Link.to(words.say("share.whatsapp"), "https://wa.me/?text=" + both),
                        Link.to(words.say("share.telegram"), "https://t.me/share/url?url=" + address + "&text=" + text),
                        Link.to(words.say("share.bluesky"), "https://bsky.app/intent/compose?text=" + both),
                        Link.to(words.say("share.x"), "https://x.com/intent/post?url=" + address + "&text=" + text)),
                language.href("/share/mastodon"));
    }

    /** Percent-encoded; a plus would stay a plus in a mail. */
    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
