package org.vigil.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a document what its readers are not meant to see: who made it, when and with what; attached files; scripts
 * and forms; comments; what cameras wrote into its pictures. Of the document and of its pages only what ISO 32000-2 needs to
 * show and to read them is kept, and what names no purpose of ours is dropped. What was dropped in one place may be named in
 * another, so everything that can be reached is walked.
 */
final class Purge {

    private static final int MOST_OBJECTS = 3_000_000;

    private static final Set<String> OF_DOCUMENT = Set.of(
            "Type",
            "Version",
            "Pages",
            "PageLabels",
            "Names",
            "Dests",
            "Outlines",
            "PageLayout",
            "PageMode",
            "ViewerPreferences",
            "StructTreeRoot",
            "MarkInfo",
            "OCProperties",
            "Lang",
            "OutputIntents");
    private static final Set<String> OF_PAGE = Set.of(
            "Type",
            "Parent",
            "Kids",
            "Count",
            "Resources",
            "MediaBox",
            "CropBox",
            "BleedBox",
            "TrimBox",
            "ArtBox",
            "Contents",
            "Rotate",
            "Group",
            "Annots",
            "StructParents",
            "Tabs",
            "UserUnit");
    private static final Set<String> OF_LINK = Set.of(
            "Type", "Subtype", "Rect", "Border", "C", "H", "F", "A", "Dest", "QuadPoints", "StructParent", "P", "BS");
    private static final Set<String> OF_ACTION = Set.of("Type", "S", "URI", "D");
    private static final Set<String> OF_EMPTY_ELEMENT = Set.of("Type", "S", "P", "Pg", "ID");
    private static final Set<String> NOWHERE = Set.of(
            "Metadata",
            "PieceInfo",
            "LastModified",
            "JS",
            "JavaScript",
            "AA",
            "Thumb",
            "AF",
            "EmbeddedFiles",
            "EF",
            "RF",
            "Popup",
            "IRT",
            "OPI",
            "PronunciationLexicon");

    /** Of streams: where else what they show may be found, by a path in somebody's house. */
    private static final Set<String> NOWHERE_IN_STREAMS = Set.of("Ref", "Alternates");

    private static final COSName TARGET = COSName.getPDFName("Obj");

    private final PDDocument document;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<COSBase> links = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> left = new ArrayDeque<>();

    Purge(PDDocument document) {
        this.document = document;
    }

    void run() throws IOException {
        document.setDocumentInformation(new PDDocumentInformation());
        var catalog = document.getDocumentCatalog().getCOSObject();
        keep(catalog, OF_DOCUMENT);
        if (catalog.getCOSDictionary(COSName.NAMES) instanceof COSDictionary names) {
            keep(names, Set.of("Dests"));
        }
        Layers.clean(catalog);
        for (var page : document.getPages()) {
            keep(page.getCOSObject(), OF_PAGE);
            keepLinks(page.getCOSObject());
        }
        walk(catalog);
    }

    static void keep(COSDictionary of, Set<String> names) {
        of.keySet().stream()
                .filter(name -> !names.contains(name.getName()))
                .toList()
                .forEach(of::removeItem);
    }

    /** Of what lies over a page only its links stay, and of these only those that lead somewhere. */
    private void keepLinks(COSDictionary page) {
        var annotations = page.getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            page.removeItem(COSName.ANNOTS);
            return;
        }
        for (int i = annotations.size() - 1; i >= 0; i--) {
            if (annotations.getObject(i) instanceof COSDictionary annotation && isLink(annotation)) {
                keep(annotation, OF_LINK);
                links.add(annotation);
            } else {
                annotations.remove(i);
            }
        }
    }

    private static boolean isLink(COSDictionary annotation) {
        if (!COSName.getPDFName("Link").equals(annotation.getCOSName(COSName.SUBTYPE))) {
            return false;
        }
        var action = annotation.getCOSDictionary(COSName.A);
        return action == null || leads(action);
    }

    private static boolean leads(COSDictionary action) {
        var kind = action.getNameAsString(COSName.S);
        keep(action, OF_ACTION);
        return "URI".equals(kind) || "GoTo".equals(kind);
    }

    private void walk(COSBase from) throws IOException {
        visit(from);
        while (!left.isEmpty()) {
            var one = left.pop();
            if (one instanceof COSDictionary dictionary) {
                purge(dictionary);
                dictionary.getValues().forEach(this::visit);
            } else if (one instanceof COSArray array) {
                array.forEach(this::visit);
            }
        }
    }

    private void visit(@Nullable COSBase value) {
        var object = value instanceof COSObject reference ? reference.getObject() : value;
        if ((object instanceof COSDictionary || object instanceof COSArray) && seen.add(object)) {
            if (seen.size() > MOST_OBJECTS) {
                throw DocumentRefused.broken("more than " + MOST_OBJECTS + " parts");
            }
            left.push(object);
        }
    }

    private void purge(COSDictionary dictionary) throws IOException {
        if (isAnnotation(dictionary) && !links.contains(dictionary)) {
            dictionary.clear();
            return;
        }
        remove(dictionary, NOWHERE);
        // An entry of the outline may act, too.
        if (dictionary.getItem(COSName.TITLE) != null
                && dictionary.getCOSDictionary(COSName.A) instanceof COSDictionary action
                && !leads(action)) {
            dictionary.removeItem(COSName.A);
        }
        // Programs that draw put what they know of a shape beside it.
        if ("UserProperties".equals(dictionary.getNameAsString(COSName.O))) {
            dictionary.removeItem(COSName.P);
        }
        Layers.cleanOne(dictionary);
        keepKids(dictionary);
        if (dictionary instanceof COSStream stream) {
            purge(stream);
        }
    }

    private static boolean isAnnotation(COSDictionary dictionary) {
        return COSName.ANNOT.equals(dictionary.getCOSName(COSName.TYPE))
                || dictionary.containsKey(COSName.RECT) && dictionary.containsKey(COSName.SUBTYPE);
    }

    private static void remove(COSDictionary from, Set<String> names) {
        from.keySet().stream()
                .filter(name -> names.contains(name.getName()))
                .toList()
                .forEach(from::removeItem);
    }

    /** What tells how a document is built names its comments and forms again. */
    private void keepKids(COSDictionary element) {
        var kids = element.getDictionaryObject(COSName.K);
        if (isGone(kids)) {
            keep(element, OF_EMPTY_ELEMENT);
        } else if (kids instanceof COSArray several) {
            int before = several.size();
            for (int place = before - 1; place >= 0; place--) {
                if (isGone(several.getObject(place))) {
                    several.remove(place);
                }
            }
            if (before > 0 && several.size() == 0) {
                keep(element, OF_EMPTY_ELEMENT);
            }
        }
    }

    private boolean isGone(@Nullable COSBase kid) {
        return kid instanceof COSDictionary named
                && named.containsKey(TARGET)
                && !(named.getDictionaryObject(TARGET) instanceof COSStream)
                && !links.contains(named.getDictionaryObject(TARGET));
    }

    private static void purge(COSStream stream) throws IOException {
        remove(stream, NOWHERE_IN_STREAMS);
        if (!Packing.names(stream.getDictionaryObject(COSName.F)).isEmpty()) {
            throw DocumentRefused.broken("how a part is packed is said in a way that is none");
        }
        // What it holds may be said to lie in a file on somebody's disk.
        stream.removeItem(COSName.F);
        Packing.of(stream).clean();
        if (Contents.isOne(stream)) {
            Contents.clean(stream);
        }
    }
}
