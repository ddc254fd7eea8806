package org.vigil.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder in which a document is read: who brings it puts it there, another process reads it and leaves beside it what it
 * made of it. Each of these files is there whole or not at all.
 */
record Workplace(Path folder) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final byte[] MARK = {'%', 'P', 'D', 'F', '-'};
    private static final int PIECE = 64 * 1024;

    Path given() {
        return folder.resolve("given.pdf");
    }

    Path cleaned() {
        return folder.resolve("cleaned.pdf");
    }

    private Path verdict() {
        return folder.resolve("verdict.json");
    }

    private Path cover() {
        return folder.resolve("cover.png");
    }

    /** Puts a file there and answers its SHA-256. */
    String take(InputStream from) throws IOException {
        var digest = sha256();
        long taken = 0;
        try (var out = new DigestOutputStream(Files.newOutputStream(given()), digest)) {
            var piece = from.readNBytes(PIECE);
            if (!Arrays.equals(MARK, Arrays.copyOf(piece, MARK.length))) {
                throw DocumentRefused.notPdf();
            }
            while (piece.length > 0) {
                taken += piece.length;
                if (taken > Intake.MOST_BYTES) {
                    throw DocumentRefused.tooLarge(taken);
                }
                out.write(piece);
                piece = from.readNBytes(PIECE);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void tell(Verdict verdict) throws IOException {
        put(verdict(), out -> out.write(JSON.writeValueAsBytes(verdict)));
    }

    /** What became of it; nothing, if whoever read it did not come to an end. */
    Optional<Verdict> told() throws IOException {
        return Files.exists(verdict())
                ? Optional.of(JSON.readValue(Files.readAllBytes(verdict()), Verdict.class))
                : Optional.empty();
    }

    void paint(BufferedImage picture) throws IOException {
        put(cover(), out -> ImageIO.write(picture, "png", out));
    }

    /** The picture of its first page, if one could be made. */
    @Nullable BufferedImage painted() throws IOException {
        return Files.exists(cover()) ? ImageIO.read(cover().toFile()) : null;
    }

    private interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private void put(Path place, Content content) throws IOException {
        var part = folder.resolve("part");
        try (var out = Files.newOutputStream(part)) {
            content.writeTo(out);
        }
        Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    }
}
