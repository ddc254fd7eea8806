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
 * show and to read them is kept, and what names no purpose of ours is dropped.
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
    private static final Set<String> NOWHERE =
            Set.of("Metadata", "PieceInfo", "LastModified", "JS", "JavaScript", "AA", "Thumb", "AF", "EmbeddedFiles");

    private final PDDocument document;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> left = new ArrayDeque<>();

    Purge(PDDocument document) {
        this.document = document;
    }

    void run() throws IOException {
        document.setDocumentInformation(new PDDocumentInformation());
        keep(document.getDocumentCatalog().getCOSObject(), OF_DOCUMENT);
        for (var page : document.getPages()) {
            keep(page.getCOSObject(), OF_PAGE);
            keepLinks(page.getCOSObject());
        }
        walk(document.getDocumentCatalog().getCOSObject());
    }

    private static void keep(COSDictionary of, Set<String> names) {
        of.keySet().stream()
                .filter(name -> !names.contains(name.getName()))
                .toList()
                .forEach(of::removeItem);
    }

    /** Of what lies over a page only its links stay, and of these only those that lead somewhere. */
    private static void keepLinks(COSDictionary page) {
        var annotations = page.getCOSArray(COSName.ANNOTS);
        if (annotations == null) {
            page.removeItem(COSName.ANNOTS);
            return;
        }
        for (int i = annotations.size() - 1; i >= 0; i--) {
            if (annotations.getObject(i) instanceof COSDictionary annotation && isLink(annotation)) {
                keep(annotation, OF_LINK);
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

    private static void purge(COSDictionary dictionary) throws IOException {
        dictionary.keySet().stream()
                .filter(name -> NOWHERE.contains(name.getName()))
                .toList()
                .forEach(dictionary::removeItem);
        // An entry of the outline may act, too.
        if (dictionary.getItem(COSName.TITLE) != null
                && dictionary.getCOSDictionary(COSName.A) instanceof COSDictionary action
                && !leads(action)) {
            dictionary.removeItem(COSName.A);
        }
        if (dictionary instanceof COSStream stream) {
            purge(stream);
        }
    }

    private static void purge(COSStream stream) throws IOException {
        var filter = stream.getFilters() instanceof COSArray several && several.size() == 1
                ? several.getObject(0)
                : stream.getFilters();
        if (COSName.DCT_DECODE.equals(filter)) {
            replace(stream, Segments.cleanJpeg(raw(stream)));
        } else if (COSName.JPX_DECODE.equals(filter)) {
            replace(stream, Segments.cleanJpeg2000(raw(stream)));
        }
    }

    private static byte[] raw(COSStream stream) throws IOException {
        try (var in = stream.createRawInputStream()) {
            return in.readAllBytes();
        }
    }

    private static void replace(COSStream stream, byte[] bytes) throws IOException {
        try (var out = stream.createRawOutputStream()) {
            out.write(bytes);
        }
    }
}
