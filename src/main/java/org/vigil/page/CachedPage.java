package org.vigil.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A rendered page: its bytes, plain and compressed, and what it takes to know whether they are still true. */
final class CachedPage {

    /** A header to send with the page. */
    record Header(String name, String value) {}

    final byte[] plain;
    final byte @Nullable [] gzip;
    final String contentType;
    final String tag;
    final List<Header> headers;
    private final List<String> keys;
    private final long position;
    private final @Nullable Instant until;
    private volatile long checkedAt;
    private volatile @Nullable HttpFields head;

    CachedPage(
            byte[] plain,
            String contentType,
            List<Header> headers,
            List<String> keys,
            long position,
            @Nullable Instant until) {
        this.plain = plain;
        this.gzip = contentType.startsWith("image/") ? null : compress(plain);
        this.contentType = contentType;
        this.tag = digest(plain);
        this.headers = List.copyOf(headers);
        this.keys = List.copyOf(keys);
        this.position = position;
        this.until = until;
        this.checkedAt = position;
    }

    /** Whether the page may still be served; asking twice between two changes costs one comparison. */
    boolean isGood(Freshness freshness, Instant now) {
        if (until != null && !now.isBefore(until)) {
            return false;
        }
        var newest = freshness.position();
        if (checkedAt == newest) {
            return true;
        }
        if (!freshness.holds(position, keys)) {
            return false;
        }
        checkedAt = newest;
        return true;
    }

    /**
     * The headers of the compressed page behind those that all pages carry, put together and encoded when they are first
     * asked for.
     */
    HttpFields head(HttpFields common) {
        var known = head;
        if (known == null) {
            var fields = HttpFields.build(common);
            PageAnswer.headers(this, true, PageAnswer.CACHE_CONTROL)
                    .forEach((name, value) -> fields.add(field(name, value)));
            known = fields.asImmutable();
            head = known;
        }
        return known;
    }

    /** The server looks for a length by its number; one it does not find it writes out again for every answer. */
    private static HttpField field(String name, String value) {
        return name.equals(HttpHeaders.CONTENT_LENGTH)
                ? new HttpField.LongValueHttpField(HttpHeader.CONTENT_LENGTH, Long.parseLong(value))
                : new PreEncodedHttpField(name, value);
    }

    /** Bytes of heap, roughly. */
    int weight() {
        return plain.length + (gzip == null ? 0 : gzip.length) + 2_000;
    }

    private static byte[] compress(byte[] plain) {
        var out = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (var zip = new BestGzip(out)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String digest(byte[] plain) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compressed once, sent often. */
    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
