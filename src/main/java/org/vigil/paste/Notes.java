package org.vigil.paste;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Footnotes, found by the names that Word, LibreOffice, Google Docs and we give to references and notes. */
final class Notes {

    private static final Pattern NOTE =
            Pattern.compile("_(?:ftn|edn)\\d{1,6}|ftnt\\d{1,6}|sd(?:foot|end)note\\d{1,6}sym|fn\\d{1,6}");
    private static final Pattern REFERENCE =
            Pattern.compile("_(?:ftn|edn)ref\\d{1,6}|ftnt_ref\\d{1,6}|sd(?:foot|end)note\\d{1,6}anc|fnr\\d{1,6}");

    /** The note each reference leads to. A note stands once, where it is first referred to. */
    private final Map<Element, Element> notes = new HashMap<>();

    private final Set<Element> taken = new HashSet<>();

    Notes(Document page) {
        var named = new HashMap<String, Element>();
        for (var element : page.select("[id], a[name]")) {
            if (NOTE.matcher(element.id()).matches()) {
                named.putIfAbsent(element.id(), element);
            }
            if (element.normalName().equals("a")
                    && NOTE.matcher(element.attr("name")).matches()) {
                named.putIfAbsent(element.attr("name"), element);
            }
        }
        for (var reference : page.select("a[href*=#]")) {
            var name = named.get(fragment(reference));
            var note = name == null ? null : whole(name);
            if (note != null && !reference.parents().contains(note) && taken.add(note)) {
                notes.put(reference, note);
            }
        }
        notes.keySet().removeIf(this::isInsideANote);
        taken.retainAll(new HashSet<>(notes.values()));
    }

    /** The note this is a reference to, if it is one. */
    @Nullable Element referredToBy(Element element) {
        return notes.get(element);
    }

    /** A note, which is not read where it stands, or the way back from it. */
    boolean isTaken(Element element) {
        return taken.contains(element) || isWayBack(element);
    }

    private static boolean isWayBack(Element element) {
        return element.normalName().equals("a")
                && (element.attr("href").startsWith("#") || element.attr("role").equals("doc-backlink"))
                && REFERENCE.matcher(fragment(element)).matches();
    }

    private boolean isInsideANote(Element reference) {
        return reference.parents().stream().anyMatch(taken::contains);
    }

    /** The block in which the name stands, or the box of several blocks that is marked as one note. */
    private static @Nullable Element whole(Element named) {
        var block = named.closest("p, li, dd, div, aside");
        if (block == null) {
            return null;
        }
        var box = block.parent();
        return box != null && box.firstElementChild() == block && isBox(box) ? box : block;
    }

    private static boolean isBox(Element box) {
        return box.id().matches("(?:ftn|edn|sdfootnote|sdendnote)\\d{1,6}")
                || box.attr("style").matches("(?i)\\s*mso-element:\\s*(?:foot|end)note\\s*;?\\s*");
    }

    private static String fragment(Element link) {
        var href = link.attr("href");
        return href.substring(href.indexOf('#') + 1);
    }
}
