package org.vigil.document;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a document. Whoever has the file can show one that is hidden, so a document with one is refused: what is in
 * it was not meant to be seen, or not by everybody.
 */
final class Layers {

    private static final Set<String> OF_ALL = Set.of("OCGs", "D");
    private static final Set<String> OF_STATE =
            Set.of("BaseState", "ON", "OFF", "Intent", "AS", "Order", "ListMode", "RBGroups", "Locked");
    private static final Set<String> OF_LAYER = Set.of("Type", "Name", "Intent", "Usage");
    private static final Set<String> OF_USAGE = Set.of("Language", "Export", "Zoom", "Print", "View", "PageElement");
    private static final COSName OFF = COSName.getPDFName("OFF");

    private Layers() {}

    /** Keeps of the document's catalogue what says which layers there are, if they can all be seen. */
    static void clean(COSDictionary catalog) {
        var all = catalog.getCOSDictionary(COSName.OCPROPERTIES);
        if (all == null) {
            catalog.removeItem(COSName.OCPROPERTIES);
            return;
        }
        Purge.keep(all, OF_ALL);
        var state = all.getCOSDictionary(COSName.D);
        if (state == null) {
            return;
        }
        Purge.keep(state, OF_STATE);
        if (COSName.OFF.equals(state.getCOSName(COSName.BASE_STATE)) && !areAllOn(all, state)) {
            throw DocumentRefused.layers();
        }
        if (state.getCOSArray(COSName.OFF) instanceof COSArray hidden && hasAny(hidden)) {
            throw DocumentRefused.layers();
        }
    }

    private static boolean areAllOn(COSDictionary all, COSDictionary state) {
        var layers = all.getCOSArray(COSName.OCGS);
        var shown = state.getCOSArray(COSName.getPDFName("ON"));
        return layers == null
                || shown != null
                        && layers.toList().stream()
                                .allMatch(layer -> shown.toList().contains(layer));
    }

    private static boolean hasAny(COSArray hidden) {
        for (int place = 0; place < hidden.size(); place++) {
            if (hidden.getObject(place) instanceof COSDictionary) {
                return true;
            }
        }
        return false;
    }

    /** One of the layers, or a rule of when to show something; wherever it was come upon. */
    static void cleanOne(COSDictionary layer) {
        var kind = layer.getNameAsString(COSName.TYPE);
        if ("OCMD".equals(kind) && isContrary(layer)) {
            throw DocumentRefused.layers();
        }
        if (!"OCG".equals(kind)) {
            return;
        }
        Purge.keep(layer, OF_LAYER);
        if (layer.getCOSDictionary(COSName.getPDFName("Usage")) instanceof COSDictionary usage) {
            Purge.keep(usage, OF_USAGE);
            if (isOff(usage, "View") && !isOn(usage, "Print")) {
                throw DocumentRefused.layers();
            }
        }
    }

    /** Shown when layers are hidden, and so hidden when these are shown. */
    private static boolean isContrary(COSDictionary rule) {
        var policy = rule.getNameAsString(COSName.P);
        return "AllOff".equals(policy)
                || "AnyOff".equals(policy)
                || denies(rule.getDictionaryObject(COSName.getPDFName("VE")), 0);
    }

    private static boolean denies(@Nullable COSBase expression, int depth) {
        if (!(expression instanceof COSArray terms)) {
            return false;
        }
        if (depth > 50) {
            return true;
        }
        for (int place = 0; place < terms.size(); place++) {
            var term = terms.getObject(place);
            if (COSName.getPDFName("Not").equals(term) || denies(term, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOff(COSDictionary usage, String event) {
        return OFF.equals(state(usage, event));
    }

    private static boolean isOn(COSDictionary usage, String event) {
        return COSName.getPDFName("ON").equals(state(usage, event));
    }

    private static @Nullable COSName state(COSDictionary usage, String event) {
        var of = usage.getCOSDictionary(COSName.getPDFName(event));
        return of == null ? null : of.getCOSName(COSName.getPDFName(event + "State"));
    }
}
