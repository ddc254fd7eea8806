package org.vigil.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** All that stands in a PDF, packed or not, read without the library that wrote it. */
final class PlainPdf {

    private static final Pattern STREAM = Pattern.compile("stream\r?\n(.*?)endstream", Pattern.DOTALL);

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{40,}>\\s*");

    private PlainPdf() {}

    /** Its bytes, and behind them every stream unpacked; words of two bytes a character are given with one, too. */
    static String of(byte[] pdf) {
        var raw = new String(pdf, StandardCharsets.ISO_8859_1);
        var all = new StringBuilder(raw);
        var streams = STREAM.matcher(raw);
        while (streams.find()) {
            var packed = streams.group(1);
            all.append('\n').append(unpacked(packed.getBytes(StandardCharsets.ISO_8859_1)));
            all.append(HEX.matcher(packed).matches() ? unhexed(packed) : "");
        }
        return all + all.toString().replace("\0", "");
    }

    private static String unhexed(String hex) {
        return new String(HexFormat.of().parseHex(hex.substring(0, hex.indexOf('>'))), StandardCharsets.ISO_8859_1);
    }

    private static String unpacked(byte[] packed) {
        var inflater = new Inflater();
        inflater.setInput(packed);
        var out = new ByteArrayOutputStream();
        var piece = new byte[8192];
        try {
            for (int read = inflater.inflate(piece); read > 0; read = inflater.inflate(piece)) {
                out.write(piece, 0, read);
            }
        } catch (DataFormatException notPacked) {
            return "";
        } finally {
            inflater.end();
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }
}
