package org.vigil.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** A report of the demo as a small book: a title page, then each chapter on pages of its own. */
final class Booklet implements AutoCloseable {

    private static final float MARGIN = 72;
    private static final float LEADING = 17;
    private static final PDFont TITLE = new PDType1Font(FontName.HELVETICA_BOLD);
    private static final PDFont TEXT = new PDType1Font(FontName.TIMES_ROMAN);

    private final PDDocument document = new PDDocument();
    private final PDDocumentOutline outline = new PDDocumentOutline();

    private Booklet(String language) {
        document.getDocumentCatalog().setLanguage(language);
        document.getDocumentCatalog().setDocumentOutline(outline);
    }

    /** A book with that title made of lines as {@code Body.lines} gives them: a line that begins with ## opens a chapter. */
    static byte[] of(String title, String language, List<String> lines) {
        try (var booklet = new Booklet(language)) {
            booklet.page(TITLE, 30, wrapped(title, 24));
            var chapter = new ArrayList<String>();
            for (var line : lines) {
                if (line.startsWith("## ") && !chapter.isEmpty()) {
                    booklet.chapter(chapter);
                    chapter.clear();
                }
                chapter.add(line);
            }
            booklet.chapter(chapter);
            return booklet.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void chapter(List<String> lines) throws IOException {
        var all = new ArrayList<String>();
        for (var line : lines) {
            all.addAll(wrapped(line.replaceFirst("^#+ ", ""), 84));
            all.add("");
        }
        PDPage first = null;
        for (int from = 0; from < all.size(); from += 38) {
            var page = page(TEXT, 12, all.subList(from, Math.min(all.size(), from + 38)));
            first = first == null ? page : first;
        }
        if (first != null && lines.getFirst().startsWith("## ")) {
            enter(lines.getFirst().substring(3), first);
        }
    }

    private void enter(String heading, PDPage page) {
        var place = new PDPageFitDestination();
        place.setPage(page);
        var item = new PDOutlineItem();
        item.setTitle(heading);
        item.setDestination(place);
        outline.addLast(item);
    }

    private PDPage page(PDFont font, float size, List<String> lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, size);
            content.setLeading(LEADING * size / 12);
            content.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN - size);
            for (var line : lines) {
                content.showText(printable(line, font));
                content.newLine();
            }
            content.endText();
        }
        return page;
    }

    private static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The fonts that every reader of PDF has know the letters of Western Europe. */
    private static String printable(String line, PDFont font) {
        var printed = new StringBuilder();
        line.codePoints().forEach(letter -> {
            var text = Character.toString(letter);
            try {
                font.encode(text);
                printed.append(text);
            } catch (IOException | IllegalArgumentException unknown) {
                printed.append(' ');
            }
        });
        return printed.toString();
    }

    private byte[] bytes() throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
