package org.vigil;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A form of a page, filled in as a browser would send it: names and values in turns. */
public record FilledForm(String action, List<String> fields) {

    public static FilledForm of(Document page, String which) {
        var form = (Element) page.select(which).getFirst();
        var fields = new ArrayList<String>();
        for (var field : form.select("input, textarea, select")) {
            if (field.is("select")) {
                fields.addAll(
                        List.of(field.attr("name"), field.select("[selected]").val()));
            } else if (!field.attr("type").equals("checkbox") || field.hasAttr("checked")) {
                fields.addAll(List.of(field.attr("name"), field.is("textarea") ? field.wholeText() : field.val()));
            }
        }
        return new FilledForm(form.attr("action"), fields);
    }

    /** Sets the field of that name, the n-th if there are several. */
    public FilledForm with(String name, int number, String value) {
        var more = new ArrayList<>(fields);
        var at = 0;
        for (var i = 0; i < more.size(); i += 2) {
            if (more.get(i).equals(name) && at++ == number) {
                more.set(i + 1, value);
                return new FilledForm(action, more);
            }
        }
        throw new AssertionError("no field %d called %s".formatted(number, name));
    }

    public FilledForm with(String name, String value) {
        return with(name, 0, value);
    }

    public FilledForm and(String... names) {
        var more = new ArrayList<>(fields);
        more.addAll(Arrays.asList(names));
        return new FilledForm(action, more);
    }

    public FilledForm without(String name, String value) {
        var fewer = new ArrayList<String>();
        for (var i = 0; i < fields.size(); i += 2) {
            if (!fields.get(i).equals(name) || !fields.get(i + 1).equals(value)) {
                fewer.addAll(List.of(fields.get(i), fields.get(i + 1)));
            }
        }
        return new FilledForm(action, fewer);
    }
}
