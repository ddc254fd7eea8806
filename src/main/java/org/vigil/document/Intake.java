package org.vigil.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads a file in PDF, cleans it and draws its first page; one at a time, since each may take a lot of memory. */
@Component
class Intake {

    static final int MOST_BYTES = 60 * 1024 * 1024;
    static final int MOST_PAGES = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final byte[] MARK = {'%', 'P', 'D', 'F', '-'};
    private static final int COVER_WIDTH = 1_200;
    private static final int COVER_PIXELS = 6_000_000;

    private final Semaphore one = new Semaphore(1);

    Cleaned read(byte[] given) {
        if (given.length > MOST_BYTES) {
            throw DocumentRefused.tooLarge(given.length);
        }
        if (given.length < MARK.length || !Arrays.equals(given, 0, MARK.length, MARK, 0, MARK.length)) {
            throw DocumentRefused.notPdf();
        }
        one.acquireUninterruptibly();
        try (var document = Loader.loadPDF(given, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            return read(document);
        } catch (InvalidPasswordException e) {
            throw DocumentRefused.locked();
        } catch (IOException | IllegalArgumentException | ClassCastException | IllegalStateException e) {
            throw DocumentRefused.broken(String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            throw DocumentRefused.broken("nested without end");
        } finally {
            one.release();
        }
    }

    private static Cleaned read(PDDocument document) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages == 0) {
            throw DocumentRefused.broken("no pages");
        }
        if (pages > MOST_PAGES) {
            throw DocumentRefused.tooLong(pages);
        }
        document.setAllSecurityToBeRemoved(true);
        var cover = cover(document);
        var contents = Outline.of(document);
        new Purge(document).run();
        return new Cleaned(saved(document), pages, language(document), contents, cover);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var catalog = document.getDocumentCatalog();
        if (catalog.getViewerPreferences() == null) {
            catalog.setViewerPreferences(new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary()));
        }
        // An identifier that was made of the file's name and time says which draft it was.
        document.getDocument().getTrailer().removeItem(COSName.ID);
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    private static @Nullable String language(PDDocument document) {
        var said = document.getDocumentCatalog().getLanguage();
        var language = said == null
                ? ""
                : Locale.forLanguageTag(said.strip().replace('_', '-')).getLanguage();
        return language.isEmpty() ? null : language;
    }

    /** A first page that cannot be drawn is no reason to refuse a document that can be read. */
    private static @Nullable BufferedImage cover(PDDocument document) {
        try {
            var box = document.getPage(0).getCropBox();
            var scale = Math.min(COVER_WIDTH / box.getWidth(), (float)
                    Math.sqrt(COVER_PIXELS / (double) (box.getWidth() * box.getHeight())));
            var renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(0, scale, ImageType.RGB);
        } catch (IOException | RuntimeException e) {
            LOG.info(
                    "The first page of a document could not be drawn: {}",
                    e.getClass().getSimpleName());
            return null;
        }
    }
}
