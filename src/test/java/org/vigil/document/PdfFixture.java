package org.vigil.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** Documents for tests: plain ones, and ones with a word planted wherever a document can hold one that nobody sees. */
public final class PdfFixture {

    private PdfFixture() {}

    /** Two pages, each with a heading in the outline. */
    public static byte[] report(String title) {
        return made(title, document -> {});
    }

    /** The same, with a password to open it. */
    static byte[] locked() {
        return made(
                "Locked",
                document -> document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())));
    }

    /** With this word in all the places where nobody reads, each time with a number after it. */
    static byte[] planted(String word) {
        return made("Planted", document -> plant(document, word));
    }

    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    private static byte[] made(String title, Change change) {
        try (var document = new PDDocument()) {
            document.getDocumentCatalog().setLanguage("en-GB");
            var outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
            for (int number = 1; number <= 2; number++) {
                var page = new PDPage();
                document.addPage(page);
                write(document, page, title + " " + number);
                var item = new PDOutlineItem();
                item.setTitle("Chapter " + number);
                var place = new PDPageFitDestination();
                place.setPage(page);
                item.setDestination(place);
                outline.addLast(item);
            }
            change.on(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, PDPage page, String words) throws IOException {
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD), 24);
            content.newLineAtOffset(72, 700);
            content.showText(words);
            content.endText();
        }
    }

    private static void plant(PDDocument document, String word) throws IOException {
        var info = document.getDocumentInformation();
        info.setAuthor(word + "1");
        info.setCreator(word + "2");
        info.setKeywords(word + "3");
        info.setCustomMetadataValue("Company", word + "4");
        info.setCreationDate(Calendar.getInstance());
        var catalog = document.getDocumentCatalog();
        catalog.setMetadata(metadata(document, word + "5"));
        catalog.setOpenAction(new PDActionJavaScript("app.alert('" + word + "6')"));
        attach(document, word);
        var page = document.getPage(0);
        page.setMetadata(metadata(document, word + "9"));
        page.getCOSObject().setString(COSName.LAST_MODIFIED, word + "10");
        var piece = new COSDictionary();
        piece.setString(COSName.getPDFName("Private"), word + "11");
        page.getCOSObject().setItem(COSName.getPDFName("PieceInfo"), piece);
        var comment = new PDAnnotationText();
        comment.setContents(word + "12");
        comment.setTitlePopup(word + "13");
        page.getAnnotations().add(comment);
        var link = new PDAnnotationLink();
        var action = new PDActionURI();
        action.setURI("https://northlight.example/kept");
        link.setAction(action);
        link.setContents(word + "14");
        page.getAnnotations().add(link);
        photograph(document, page, word);
        var form = new COSDictionary();
        form.setString(COSName.getPDFName("XFA"), word + "17");
        form.setItem(COSName.FIELDS, new COSArray());
        catalog.getCOSObject().setItem(COSName.ACRO_FORM, form);
    }

    private static PDMetadata metadata(PDDocument document, String word) throws IOException {
        var metadata = new PDMetadata(document);
        metadata.importXMPMetadata(
                ("<x:xmpmeta xmlns:x='adobe:ns:meta/'>" + word + "</x:xmpmeta>").getBytes(StandardCharsets.UTF_8));
        return metadata;
    }

    private static void attach(PDDocument document, String word) throws IOException {
        var file = new PDEmbeddedFile(
                document, new java.io.ByteArrayInputStream((word + "7").getBytes(StandardCharsets.UTF_8)));
        var specification = new PDComplexFileSpecification();
        specification.setFile(word + "8.txt");
        specification.setEmbeddedFile(file);
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(java.util.Map.of("notes", specification));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    /** A JPEG with a comment and an EXIF segment, as a camera would write them. */
    private static void photograph(PDDocument document, PDPage page, String word) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        var jpeg = out.toByteArray();
        var planted = new ByteArrayOutputStream();
        planted.write(jpeg, 0, 2);
        segment(planted, 0xE1, "Exif\0\0" + word + "15");
        segment(planted, 0xFE, word + "16");
        planted.write(jpeg, 2, jpeg.length - 2);
        var image = PDImageXObject.createFromByteArray(document, planted.toByteArray(), "photo.jpg");
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.drawImage(image, 72, 300);
        }
    }

    private static void segment(ByteArrayOutputStream out, int marker, String words) {
        var bytes = words.getBytes(StandardCharsets.ISO_8859_1);
        out.write(0xFF);
        out.write(marker);
        out.write(bytes.length + 2 >> 8);
        out.write(bytes.length + 2 & 0xFF);
        out.writeBytes(bytes);
    }
}
