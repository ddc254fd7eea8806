package org.vigil.rebrand;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A page of the site that is not sent before its links lead to the same preview: the pages themselves refuse to stand in a frame.
 * Where it would send its reader elsewhere, it says so and does nothing.
 */
class HeldPage extends ContentCachingResponseWrapper {

    private final HttpServletResponse response;
    private boolean elsewhere;

    HeldPage(HttpServletResponse response) {
        super(response);
        this.response = response;
    }

    boolean leadsElsewhere() {
        return elsewhere;
    }

    @Override
    public void sendRedirect(String location) {
        elsewhere = true;
    }

    @Override
    public void setHeader(String name, String value) {
        if (HttpHeaders.LOCATION.equalsIgnoreCase(name)) {
            elsewhere = true;
        } else {
            super.setHeader(name, value);
        }
    }

    /** Sends it with its own links beginning with {@code place}; {@code base} is the address of the site. */
    void send(String place, String base) throws IOException {
        var page = Jsoup.parse(new String(getContentAsByteArray(), StandardCharsets.UTF_8));
        page.outputSettings().prettyPrint(false);
        for (var name : new String[] {"href", "action"}) {
            for (var link : page.select("a[%1$s], form[%1$s]".formatted(name))) {
                var to = link.attr(name);
                var path = to.startsWith(base + "/") ? to.substring(base.length()) : to;
                if (path.startsWith("/")) {
                    link.attr(name, place + path);
                } else if (path.matches("(?i)https?:.*")) {
                    link.attr("target", "_blank");
                }
            }
        }
        var bytes = page.outerHtml().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
