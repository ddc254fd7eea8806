package org.vigil.page;

import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
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
 *
 * <p>A kept page is sent by the thread that read the request, without waking another: nothing on the way to it can block.
 * Whatever is not kept is handed to the server's threads before anything is done for it.
 */
final class ShortCut extends Handler.Wrapper {

    private final PageCache cache;
    private final HttpFields security;
    private final Executor threads;

    ShortCut(PageCache cache, SiteAddress address, Executor threads) {
        this.cache = cache;
        this.threads = threads;
        var fields = HttpFields.build();
        SecurityHeaders.of(address.isSecure())
                .forEach((name, value) -> fields.add(new PreEncodedHttpField(name, value)));
        this.security = fields.asImmutable();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        var page = kept(request);
        if (page == null || page.gzip == null) {
            threads.execute(() -> takeTheLongWay(request, response, callback));
            return true;
        }
        response.getHeaders().add(page.head(security));
        response.write(true, ByteBuffer.wrap(page.gzip), callback);
        return true;
    }

    private void takeTheLongWay(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
            }
        } catch (Throwable failure) {
            Response.writeError(request, response, callback, failure);
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
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
