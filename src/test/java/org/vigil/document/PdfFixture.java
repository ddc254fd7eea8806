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
import org.apache.pdfbox.cos.COSStream;
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
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

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

    /** Begins as a PDF does, and is longer than any that is taken. */
    static byte[] oversized() {
        return java.util.Arrays.copyOf("%PDF-1.7".getBytes(StandardCharsets.ISO_8859_1), Intake.MOST_BYTES + 1);
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
        new HiddenWords(document, word).plant(comment.getCOSObject(), link.getCOSObject());
    }

    /** With a layer, shown or hidden, that says a word in a place for programs, too. */
    static byte[] layered(boolean shown, String word) {
        return made("Layers", document -> {
            var layer = new PDOptionalContentGroup("Map");
            var layers = new PDOptionalContentProperties();
            layers.addGroup(layer);
            layers.setGroupEnabled(layer, shown);
            document.getDocumentCatalog().setOCProperties(layers);
            var usage = new COSDictionary();
            var creator = new COSDictionary();
            creator.setString(COSName.CREATOR, word);
            usage.setItem(COSName.getPDFName("CreatorInfo"), creator);
            layer.getCOSObject().setItem(COSName.getPDFName("Usage"), usage);
            try (var content = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                content.beginMarkedContent(COSName.OC, layer);
                content.addRect(72, 72, 100, 100);
                content.fill();
                content.endMarkedContent();
            }
        });
    }

    /** With something that is shown while a layer is not. */
    static byte[] contrary() {
        return made("Contrary", document -> {
            var layer = new PDOptionalContentGroup("Map");
            var layers = new PDOptionalContentProperties();
            layers.addGroup(layer);
            document.getDocumentCatalog().setOCProperties(layers);
            var rule = new PDOptionalContentMembershipDictionary();
            rule.setOCGs(java.util.List.of(layer));
            rule.setVisibilityPolicy(COSName.ALL_OFF);
            try (var content = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                content.beginMarkedContent(COSName.OC, rule);
                content.endMarkedContent();
            }
        });
    }

    /** With a comment upon its first page that is red all over. */
    static byte[] stamped() {
        return made("Stamped", document -> {
            var page = document.getPage(0);
            var stamp = new PDAnnotationSquare();
            stamp.setRectangle(page.getMediaBox());
            stamp.setInteriorColor(new PDColor(new float[] {1, 0, 0}, PDDeviceRGB.INSTANCE));
            stamp.setColor(new PDColor(new float[] {1, 0, 0}, PDDeviceRGB.INSTANCE));
            stamp.constructAppearances(document);
            page.getAnnotations().add(stamp);
        });
    }

    /** With a picture of so many dots on its first page, packed as programs pack scans. */
    static byte[] scanned(int width, int height) {
        return made("Scanned", document -> {
            var image = new PDImageXObject(
                    document,
                    new java.io.ByteArrayInputStream(Bombs.zeros((long) width * height * 3)),
                    COSName.FLATE_DECODE,
                    width,
                    height,
                    8,
                    PDDeviceRGB.INSTANCE);
            try (var content = new PDPageContentStream(
                    document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
                content.drawImage(image, 0, 0, 600, 800);
            }
        });
    }

    /** A page whose words are so many zeros, packed as often as that. */
    static byte[] swollen(long bytes, int times) {
        return made("Swollen", document -> {
            var content = document.getDocument().createCOSStream();
            var packed = Bombs.zeros(bytes);
            var filters = new COSArray();
            filters.add(COSName.FLATE_DECODE);
            for (int time = 1; time < times; time++) {
                packed = Bombs.packed(packed);
                filters.add(COSName.FLATE_DECODE);
            }
            try (var out = content.createRawOutputStream()) {
                out.write(packed);
            }
            content.setItem(COSName.FILTER, filters);
            document.getPage(0).getCOSObject().setItem(COSName.CONTENTS, content);
        });
    }

    /** A first page of forms, each of which draws the one before ten times: ten to that power in all. */
    static byte[] nested(int depth) {
        return made("Nested", document -> {
            COSStream inner = null;
            for (int level = 0; level < depth; level++) {
                var form = document.getDocument().createCOSStream();
                form.setItem(COSName.TYPE, COSName.XOBJECT);
                form.setItem(COSName.SUBTYPE, COSName.FORM);
                form.setItem(COSName.BBOX, new org.apache.pdfbox.pdmodel.common.PDRectangle(600, 800));
                form.setItem(COSName.RESOURCES, drawing(inner));
                try (var out = form.createOutputStream()) {
                    out.write((inner == null ? "0 0 300 300 re f " : "/X Do ".repeat(10))
                            .getBytes(StandardCharsets.US_ASCII));
                }
                inner = form;
            }
            var page = document.getPage(0).getCOSObject();
            page.setItem(COSName.RESOURCES, drawing(inner));
            var content = document.getDocument().createCOSStream();
            try (var out = content.createOutputStream()) {
                out.write("/X Do".getBytes(StandardCharsets.US_ASCII));
            }
            page.setItem(COSName.CONTENTS, content);
        });
    }

    private static COSDictionary drawing(@Nullable COSStream form) {
        var resources = new COSDictionary();
        var forms = new COSDictionary();
        if (form != null) {
            forms.setItem(COSName.getPDFName("X"), form);
        }
        resources.setItem(COSName.XOBJECT, forms);
        return resources;
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

    static void segment(ByteArrayOutputStream out, int marker, String words) {
        var bytes = words.getBytes(StandardCharsets.ISO_8859_1);
        out.write(0xFF);
        out.write(marker);
        out.write(bytes.length + 2 >> 8);
        out.write(bytes.length + 2 & 0xFF);
        out.writeBytes(bytes);
    }
}
