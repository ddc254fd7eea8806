package org.vigil.library;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of a form (multipart/form-data, RFC 7578), found in its bytes without copying any. The servlet container would
 * lay them on a disk where nobody has sealed them, and before it is known who sends them.
 */
record FormFiles(String name, ByteBuffer content) {

    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)multipart/form-data;.*boundary=\"?([^\";]{1,70})\"?.*");
    private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\r\n]*filename=\"([^\"\r\n]*)\"");
    private static final byte[] BLANK_LINE = ascii("\r\n\r\n");
    private static final int MOST = 50;
    private static final int LONGEST_HEAD = 4096;

    /** Those that were chosen: a field in which none was is left out. */
    static List<FormFiles> of(@Nullable String type, ByteBuffer bytes) {
        var matcher = BOUNDARY.matcher(type == null ? "" : type);
        var files = new ArrayList<FormFiles>();
        if (!matcher.matches()) {
            return files;
        }
        var boundary = ascii("--" + matcher.group(1));
        var at = find(bytes, boundary, 0);
        while (at >= 0 && files.size() < MOST) {
            var from = at + boundary.length;
            var end = find(bytes, ascii("\r\n--" + matcher.group(1)), from);
            if (end < 0) {
                break;
            }
            add(files, bytes.slice(from, end - from));
            at = end + 2;
        }
        return files;
    }

    private static void add(List<FormFiles> files, ByteBuffer part) {
        var blank = find(part, BLANK_LINE, 0);
        if (blank < 0 || blank > LONGEST_HEAD) {
            return;
        }
        var head = StandardCharsets.UTF_8.decode(part.slice(0, blank)).toString();
        var name = NAME.matcher(head);
        var from = blank + BLANK_LINE.length;
        if (name.find() && !name.group(1).isEmpty()) {
            files.add(new FormFiles(name.group(1), part.slice(from, part.limit() - from)));
        }
    }

    private static int find(ByteBuffer bytes, byte[] wanted, int from) {
        for (var at = from; at <= bytes.limit() - wanted.length; at++) {
            var same = 0;
            while (same < wanted.length && bytes.get(at + same) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
