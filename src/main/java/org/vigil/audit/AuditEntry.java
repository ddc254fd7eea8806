package org.vigil.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.Actor;

/**
 * One entry. Its digest is the SHA-256 of the digest before it and its own fields, each as UTF-8 with its length in four
 * bytes before it and -1 for one that is absent: number, instant (ISO 8601), actor, act, subject, version, detail.
 */
public record AuditEntry(
        long seq,
        Instant at,
        String actor,
        String act,
        @Nullable String subject,
        @Nullable Integer version,
        String detail,
        Digest hash) {

    /** What the first entry follows. */
    static final AuditEntry BEFORE_THE_FIRST =
            new AuditEntry(0, Instant.EPOCH, "", "", null, null, "{}", new Digest(new byte[32]));

    AuditEntry next(Instant now, Actor by, Act done) {
        var unsigned = new AuditEntry(
                seq + 1, now, by.id(), done.verb(), done.subject(), done.version(), Detail.json(done.detail()), hash);
        return unsigned.with(unsigned.digestAfter(hash));
    }

    /** The details by name. */
    public SortedMap<String, String> details() {
        return Detail.read(detail);
    }

    /** Whether this entry stands as it was written, right behind the one before. */
    boolean follows(AuditEntry before) {
        return seq == before.seq + 1 && hash.equals(digestAfter(before.hash));
    }

    private AuditEntry with(Digest digest) {
        return new AuditEntry(seq, at, actor, act, subject, version, detail, digest);
    }

    private Digest digestAfter(Digest before) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write(before.bytes());
            for (var field : new @Nullable Object[] {seq, at, actor, act, subject, version, detail}) {
                write(field, out);
            }
            return new Digest(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(@Nullable Object field, DataOutputStream out) throws IOException {
        if (field == null) {
            out.writeInt(-1);
            return;
        }
        var text = field.toString().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
    }
}
