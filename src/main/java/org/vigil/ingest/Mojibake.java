package org.vigil.ingest;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Text that was UTF-8, was read as Windows-1252 and was stored again, so that a quotation mark became three odd letters.
 *
 * <p>It is undone only where undoing it works for the whole line: text that merely contains such letters stays as it is.
 */
final class Mojibake {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Mojibake() {}

    static String mend(String line) {
        if (Stream.of("â€", "Ã", "Â", "Å", "Ä").noneMatch(line::contains)) {
            return line;
        }
        return bytes(line).flatMap(Mojibake::text).orElse(line);
    }

    private static Optional<ByteBuffer> bytes(String line) {
        var bytes = ByteBuffer.allocate(line.length());
        var windows = WINDOWS.newEncoder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c < 0x80 || c >= 0xa0 && c <= 0xff) {
                bytes.put((byte) c);
            } else if (windows.canEncode(c)) {
                bytes.put(String.valueOf(c).getBytes(WINDOWS));
            } else if (c < 0xa0) {
                // Windows-1252 leaves five bytes undefined; many programs keep them as control characters.
                bytes.put((byte) c);
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(bytes.flip());
    }

    private static Optional<String> text(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notUndoable) {
            return Optional.empty();
        }
    }
}
