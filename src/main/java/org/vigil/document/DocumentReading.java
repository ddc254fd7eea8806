package org.vigil.document;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file in PDF, cleans it and draws its first page: all that the process does which {@link Intake} starts. First it
 * says what became of the file, then it draws, because a page that cannot be drawn is no reason to refuse a document that can
 * be read.
 */
public final class DocumentReading {

    /** How the program is told to read what lies in the folder it is started in. */
    public static final String COMMAND = "read-document";

    private static final int COVER_WIDTH = 1_200;
    private static final int COVER_PIXELS = 6_000_000;

    private final Workplace place;

    private DocumentReading(Workplace place) {
        this.place = place;
    }

    /** Reads what lies in that folder; ends when nobody waits for it any more. */
    public static void in(Path folder) throws IOException {
        Thread.ofPlatform().daemon().start(DocumentReading::endWithWhoeverWaits);
        var reading = new DocumentReading(new Workplace(folder));
        var verdict = reading.verdict();
        reading.place.tell(verdict);
        if (verdict.refused() == null) {
            reading.draw();
        }
    }

    private static void endWithWhoeverWaits() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException lost) {
            // As good as an end.
        }
        Runtime.getRuntime().halt(1);
    }

    private Verdict verdict() {
        try (var document = open(place.given())) {
            return clean(document);
        } catch (DocumentRefused refused) {
            return Verdict.refused(refused);
        } catch (InvalidPasswordException e) {
            return Verdict.refused(DocumentRefused.locked());
        } catch (IOException | RuntimeException e) {
            // What the reader throws at a file that lies about itself is of every kind there is.
            return Verdict.refused(DocumentRefused.broken(String.valueOf(e.getMessage())));
        } catch (StackOverflowError e) {
            return Verdict.refused(DocumentRefused.broken("nested without end"));
        }
    }

    private static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache());
    }

    private Verdict clean(PDDocument document) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages == 0) {
            throw DocumentRefused.broken("no pages");
        }
        if (pages > Intake.MOST_PAGES) {
            throw DocumentRefused.tooLong(pages);
        }
        document.setAllSecurityToBeRemoved(true);
        var contents = Outline.of(document);
        var language = language(document);
        new Purge(document).run();
        save(document);
        return Verdict.taken(pages, language, contents);
    }

    private void save(PDDocument document) throws IOException {
        var catalog = document.getDocumentCatalog();
        if (catalog.getViewerPreferences() == null) {
            catalog.setViewerPreferences(new PDViewerPreferences(new COSDictionary()));
        }
        // An identifier that was made of the file's name and time says which draft it was.
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.save(place.cleaned().toFile());
    }

    private static @Nullable String language(PDDocument document) {
        var said = document.getDocumentCatalog().getLanguage();
        var language = said == null
                ? ""
                : Locale.forLanguageTag(said.strip().replace('_', '-')).getLanguage();
        return language.isEmpty() ? null : language;
    }

    /** Of the file as it is kept: what was taken out of it is not to be seen in its picture either. */
    private void draw() {
        try (var document = open(place.cleaned())) {
            place.paint(drawn(document));
        } catch (IOException | RuntimeException | StackOverflowError undrawable) {
            return;
        }
    }

    private static BufferedImage drawn(PDDocument document) throws IOException {
        var box = document.getPage(0).getCropBox();
        var scale = Math.min(COVER_WIDTH / box.getWidth(), (float)
                Math.sqrt(COVER_PIXELS / (double) (box.getWidth() * box.getHeight())));
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer.renderImage(0, scale, ImageType.RGB);
    }
}
