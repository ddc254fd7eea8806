package org.vigil.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Entries as comma-separated values (RFC 4180). */
final class Csv {

    static final String HEAD = "seq,at,actor,act,subject,version,detail,hash\r\n";

    private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

    private Csv() {}

    static String line(AuditEntry entry) {
        var cells = new ArrayList<@Nullable Object>(List.of(entry.seq(), entry.at(), entry.actor(), entry.act()));
        cells.add(entry.subject());
        cells.add(entry.version());
        cells.add(entry.detail());
        cells.add(entry.hash());
        return String.join(",", cells.stream().map(Csv::cell).toList()) + "\r\n";
    }

    /** What a spreadsheet would run as a formula gets an apostrophe before it, which makes it text. */
    static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return QUOTED.matcher(text).find() ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
