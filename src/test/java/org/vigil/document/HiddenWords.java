package org.vigil.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Puts words into a document where programs that comment, tag and lay out leave them: numbers 18 and on. */
final class HiddenWords {

    private final PDDocument document;
    private final String word;

    HiddenWords(PDDocument document, String word) {
        this.document = document;
        this.word = word;
    }

    void plant(COSDictionary comment, COSDictionary link) throws IOException {
        var catalog = document.getDocumentCatalog().getCOSObject();
        var kids = new COSArray();
        kids.add(element("Annot", named(comment), word + 18));
        kids.add(element("Form", array(named(field())), null));
        kids.add(element("Annot", array(named(attachment())), null));
        kids.add(element("Link", array(named(link)), null));
        var shape = element("Figure", null, null);
        shape.setItem(COSName.A, properties());
        kids.add(shape);
        var tree = new COSDictionary();
        tree.setItem(COSName.TYPE, name("StructTreeRoot"));
        tree.setItem(COSName.K, kids);
        catalog.setItem(COSName.STRUCT_TREE_ROOT, tree);
        // By a way of its own, as a mere object.
        var names = catalog.getCOSDictionary(COSName.NAMES);
        names.setItem(name("Templates"), text(word + 24));
        draw();
    }

    private static COSName name(String name) {
        return COSName.getPDFName(name);
    }

    private static COSDictionary text(String text) {
        var dictionary = new COSDictionary();
        dictionary.setString(name("Note"), text);
        return dictionary;
    }

    private static COSArray array(COSBase one) {
        var array = new COSArray();
        array.add(one);
        return array;
    }

    private static COSDictionary element(String kind, @Nullable COSBase kids, @Nullable String alt) {
        var element = new COSDictionary();
        element.setItem(COSName.TYPE, name("StructElem"));
        element.setItem(COSName.S, name(kind));
        if (kids != null) {
            element.setItem(COSName.K, kids);
        }
        if (alt != null) {
            element.setString(name("Alt"), alt);
        }
        return element;
    }

    private static COSDictionary named(COSDictionary object) {
        var naming = new COSDictionary();
        naming.setItem(COSName.TYPE, name("OBJR"));
        naming.setItem(name("Obj"), object);
        return naming;
    }

    private COSDictionary field() {
        var form = new COSDictionary();
        form.setString(COSName.T, word + 19);
        var field = new COSDictionary();
        field.setItem(COSName.TYPE, COSName.ANNOT);
        field.setItem(COSName.SUBTYPE, COSName.WIDGET);
        field.setItem(COSName.PARENT, form);
        field.setString(COSName.V, word + 20);
        return field;
    }

    private COSDictionary attachment() throws IOException {
        var file = stream(word + 21, COSName.FLATE_DECODE);
        var files = new COSDictionary();
        files.setItem(COSName.F, file);
        var specification = new COSDictionary();
        specification.setString(COSName.F, word + 22);
        specification.setItem(COSName.EF, files);
        var attachment = new COSDictionary();
        attachment.setItem(COSName.SUBTYPE, name("FileAttachment"));
        attachment.setItem(COSName.RECT, new COSArray());
        attachment.setItem(name("FS"), specification);
        return attachment;
    }

    private COSDictionary properties() {
        var properties = new COSDictionary();
        properties.setItem(COSName.O, name("UserProperties"));
        properties.setItem(COSName.P, array(text(word + 23)));
        return properties;
    }

    private COSStream stream(String content, COSBase filter) throws IOException {
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(filter)) {
            out.write(content.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    /** Photographs in one packing, in two, and in the midst of what the page draws. */
    private void draw() throws IOException {
        var forms = new COSDictionary();
        forms.setItem(name("P0"), photo(PhotoFixture.talkative(false, word, 25), COSName.DCT_DECODE));
        forms.setItem(
                name("P1"), photo(Bombs.packed(PhotoFixture.talkative(true, word, 32)), two(COSName.FLATE_DECODE)));
        var hex = HexFormat.of().formatHex(PhotoFixture.talkative(false, word, 39)) + ">";
        forms.setItem(name("P2"), photo(hex.getBytes(StandardCharsets.US_ASCII), two(name("ASCIIHexDecode"))));
        var prints = stream("q Q", COSName.FLATE_DECODE);
        prints.setItem(COSName.SUBTYPE, COSName.FORM);
        prints.setItem(name("OPI"), text(word + 46));
        prints.setItem(name("Ref"), text(word + 47));
        forms.setItem(name("P3"), prints);
        var page = document.getPage(0);
        var known = page.getResources().getCOSObject().getCOSDictionary(COSName.XOBJECT);
        forms.entrySet().forEach(form -> known.setItem(form.getKey(), form.getValue()));
        // What was drawn before has made a list of it.
        page.getCOSObject().getCOSArray(COSName.CONTENTS).add(inline());
    }

    private static COSArray two(COSName outer) {
        var filters = new COSArray();
        filters.add(outer);
        filters.add(COSName.DCT_DECODE);
        return filters;
    }

    private COSStream photo(byte[] packed, COSBase filter) throws IOException {
        var photo = document.getDocument().createCOSStream();
        try (var out = photo.createRawOutputStream()) {
            out.write(packed);
        }
        photo.setItem(COSName.TYPE, COSName.XOBJECT);
        photo.setItem(COSName.SUBTYPE, COSName.IMAGE);
        photo.setInt(COSName.WIDTH, 64);
        photo.setInt(COSName.HEIGHT, 48);
        photo.setInt(COSName.BITS_PER_COMPONENT, 8);
        photo.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
        photo.setItem(COSName.FILTER, filter);
        return photo;
    }

    private COSStream inline() throws IOException {
        var jpeg = PhotoFixture.talkative(false, word, 48);
        var out = new ByteArrayOutputStream();
        out.writeBytes("q 100 0 0 100 72 72 cm BI /W 64 /H 48 /BPC 8 /CS /RGB /F /DCT ID "
                .getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(jpeg);
        out.writeBytes("\nEI Q\n".getBytes(StandardCharsets.US_ASCII));
        var stream = document.getDocument().createCOSStream();
        try (var packed = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.writeTo(packed);
        }
        return stream;
    }
}
