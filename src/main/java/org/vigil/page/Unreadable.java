package org.vigil.page;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.vigil.page.view.Words;

/**
 * Answers requests that are so broken that the web server itself turns them away, before any of our pages is reached: in
 * our words and with our headers, and without repeating what was asked.
 */
@Component
class Unreadable extends ErrorHandler implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><meta charset="utf-8"><title>%1$s</title><h1>%1$s</h1><p>%2$s</p><p><a href="/">%3$s</a></p></html>
            """;

    private final SiteAddress address;

    Unreadable(SiteAddress address) {
        this.address = address;
    }

    @Override
    public void customize(JettyServletWebServerFactory factory) {
        factory.addServerCustomizers(server -> {
            server.setErrorHandler(this);
            // There are no files below us to protect, so no path is turned away on its way to our own "not found".
            server.getDescendants(ContextHandler.class).forEach(context -> context.setProtectedTargets(new String[0]));
        });
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var words = Words.in("en");
        var page = PAGE.formatted(words.say("error.400.title"), words.say("error.400.text"), words.say("error.home"));
        SecurityHeaders.of(address.isSecure()).forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        Content.Sink.write(response, true, page, callback);
        return true;
    }
}
