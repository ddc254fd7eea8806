package org.vigil.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** The headings of a document: the first two levels of its own outline. */
final class Outline {

    private static final int MOST = 150;
    private static final int LONGEST = 200;

    private final PDDocument document;
    private final Map<COSDictionary, Integer> pages = new HashMap<>();
    private final List<DocumentFile.Heading> headings = new ArrayList<>();

    private Outline(PDDocument document) {
        this.document = document;
        int number = 0;
        for (var page : document.getPages()) {
            pages.put(page.getCOSObject(), ++number);
        }
    }

    static List<DocumentFile.Heading> of(PDDocument document) throws IOException {
        var outline = new Outline(document);
        var root = document.getDocumentCatalog().getDocumentOutline();
        if (root != null) {
            outline.take(root, 1);
        }
        return outline.headings;
    }

    private void take(PDOutlineNode node, int level) throws IOException {
        int taken = 0;
        for (var item : node.children()) {
            // A list that is bitten by itself has no end.
            if (headings.size() >= MOST || ++taken > MOST) {
                return;
            }
            take(item, level);
        }
    }

    private void take(PDOutlineItem item, int level) throws IOException {
        var title = item.getTitle() == null
                ? ""
                : item.getTitle().replaceAll("[\\p{Cc}\\s]+", " ").strip();
        var page = item.findDestinationPage(document);
        if (!title.isEmpty() && page != null && pages.containsKey(page.getCOSObject())) {
            var end = title.offsetByCodePoints(0, Math.min(LONGEST, title.codePointCount(0, title.length())));
            headings.add(new DocumentFile.Heading(level, title.substring(0, end), pages.get(page.getCOSObject())));
        }
        if (level == 1) {
            take((PDOutlineNode) item, 2);
        }
    }
}
