package org.vigil.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Recognises a file by its first bytes; what it is called or said to be is never asked. */
final class FileLook {

    private static final int LOOKED_AT = 1024;
    private static final Set<String> HEIC = Set.of("heic", "heix", "hevc", "heim", "mif1", "msf1", "avif", "avis");

    private FileLook() {}

    /** Reads the structure of a picture of a kind that is taken; refuses everything else by what it looks like. */
    static FileFacts read(ByteBuffer file) {
        if (!file.hasRemaining()) {
            throw new PictureRefused("empty");
        }
        var start = start(file);
        if (start.startsWith("\u00ff\u00d8\u00ff")) {
            return JpegStructure.read(file);
        }
        if (start.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PngStructure.read(file);
        }
        if (start.startsWith("GIF87a") || start.startsWith("GIF89a")) {
            return GifStructure.read(file);
        }
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return WebpStructure.read(file);
        }
        throw new PictureRefused(what(start));
    }

    private static String start(ByteBuffer file) {
        var bytes = new byte[Math.min(LOOKED_AT, file.remaining())];
        file.get(file.position(), bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String what(String start) {
        if (start.startsWith("ftyp", 4) && start.length() >= 12) {
            return HEIC.contains(start.substring(8, 12)) ? "heic" : "video";
        }
        if (start.startsWith("II*\0") || start.startsWith("MM\0*")) {
            return "tiff";
        }
        if (start.startsWith("%PDF")) {
            return "pdf";
        }
        if (start.startsWith("PK")) {
            return "archive";
        }
        return start.toLowerCase(Locale.ROOT).contains("<svg") ? "svg" : "unknown";
    }

    /** What a file is too short for, or says of itself that cannot be. */
    static PictureRefused broken() {
        return new PictureRefused("broken");
    }
}
