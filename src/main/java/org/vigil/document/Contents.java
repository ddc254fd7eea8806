package org.vigil.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;

/** What a page, a form or a glyph draws: pictures may stand in the midst of it, with words of their own. */
final class Contents {

    private static final byte[] JPEG = "/DCT".getBytes(StandardCharsets.US_ASCII);

    /** What tells pictures, fonts, profiles, functions and tables from what is drawn. */
    private static final List<COSName> OTHERS = List.of(
            COSName.getPDFName("Length1"),
            COSName.getPDFName("Length2"),
            COSName.N,
            COSName.FUNCTION_TYPE,
            COSName.getPDFName("ShadingType"));

    private Contents() {}

    static boolean isOne(COSStream stream) {
        var kind = stream.getNameAsString(COSName.SUBTYPE);
        return (kind == null || kind.equals("Form")) && OTHERS.stream().noneMatch(stream::containsKey);
    }

    /** Most hold no such picture, and are left exactly as they are. */
    static void clean(COSStream stream) throws IOException {
        byte[] content;
        try (var in = stream.createInputStream()) {
            content = in.readAllBytes();
        }
        if (!has(content)) {
            return;
        }
        var tokens = new PDFStreamParser(content).parse();
        boolean changed = false;
        for (var token : tokens) {
            changed |= token instanceof Operator operator && operator.getImageData() != null && clean(operator);
        }
        if (changed) {
            stream.removeItem(COSName.DECODE_PARMS);
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                new ContentStreamWriter(out).writeTokens(tokens);
            }
        }
    }

    private static boolean has(byte[] content) {
        for (int at = 0; at + JPEG.length <= content.length; at++) {
            if (content[at] == JPEG[0] && Arrays.equals(content, at, at + JPEG.length, JPEG, 0, JPEG.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean clean(Operator picture) throws IOException {
        var facts = picture.getImageParameters();
        var filters = Packing.names(facts.getDictionaryObject(COSName.F, COSName.FILTER));
        if (!Packing.isJpeg(filters)) {
            return false;
        }
        picture.setImageData(cleaned(picture.getImageData(), filters));
        List.of(COSName.F, COSName.FILTER, COSName.L, COSName.LENGTH).forEach(facts::removeItem);
        if (filters.size() > 1) {
            facts.removeItem(COSName.DP);
            facts.removeItem(COSName.DECODE_PARMS);
        }
        facts.setItem(COSName.F, COSName.DCT_DECODE_ABBREVIATION);
        return true;
    }

    private static byte[] cleaned(byte[] packed, List<COSName> filters) throws IOException {
        try (var stream = new COSStream()) {
            try (var out = stream.createRawOutputStream()) {
                out.write(packed);
            }
            stream.setItem(COSName.FILTER, new COSArray(filters));
            Packing.of(stream).clean();
            try (var in = stream.createRawInputStream()) {
                return in.readAllBytes();
            }
        }
    }
}
