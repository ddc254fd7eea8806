package org.vigil.page;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers, ahead of all servlets and filters, whoever asks for a kept page in the ordinary way: by GET, compressed, without
 * condition. Everybody else takes the long way and gets the same from {@link PageCacheFilter}. The long way costs about as
 * much processor time as sending the page; {@code docs/performance.md} has the figures.
 */
final class ShortCut extends Handler.Wrapper {

    private final PageCache cache;
    private final HttpFields security;

    ShortCut(PageCache cache, SiteAddress address) {
        this.cache = cache;
        var fields = HttpFields.build();
        SecurityHeaders.of(address.isSecure())
                .forEach((name, value) -> fields.add(new PreEncodedHttpField(name, value)));
        this.security = fields.asImmutable();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var page = kept(request);
        if (page == null || page.gzip == null) {
            return super.handle(request, response, callback);
        }
        response.getHeaders().add(security).add(page.head());
        response.write(true, ByteBuffer.wrap(page.gzip), callback);
        return true;
    }

    /** Keys are written in one way only, so an address that reads like a key is that page's. */
    private @Nullable CachedPage kept(Request request) {
        var headers = request.getHeaders();
        var ordinary = HttpMethod.GET.is(request.getMethod())
                && !headers.contains(HttpHeader.IF_NONE_MATCH)
                && PageAnswer.accepts(headers.get(HttpHeader.ACCEPT_ENCODING));
        return ordinary ? cache.find(request.getHttpURI().getPathQuery()).orElse(null) : null;
    }
}
