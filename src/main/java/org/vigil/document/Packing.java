package org.vigil.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.jspecify.annotations.Nullable;

/**
 * How a stream of a document is packed: a picture with words of its own may lie in other packings, as a letter does in
 * envelopes. It comes out of them and stays as it is.
 */
record Packing(COSStream stream, List<COSName> filters) {

    /** A page of A3 in true colour at 600 dots an inch has so many. */
    private static final long MOST_UNPACKED = 256L << 20;

    private static final Set<String> FLATE = Set.of("FlateDecode", "Fl");
    private static final Set<String> JPEG = Set.of("DCTDecode", "DCT");
    private static final String JPEG_2000 = "JPXDecode";

    static Packing of(COSStream stream) {
        return new Packing(stream, names(stream.getFilters()));
    }

    static List<COSName> names(@Nullable COSBase filters) {
        var names = new ArrayList<COSName>();
        if (filters instanceof COSName one) {
            names.add(one);
        } else if (filters instanceof COSArray several) {
            for (int place = 0; place < several.size(); place++) {
                if (several.getObject(place) instanceof COSName name) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    static boolean isJpeg(List<COSName> filters) {
        return !filters.isEmpty() && JPEG.contains(filters.getLast().getName());
    }

    /** Takes words out of a picture; refuses what nobody could unpack. */
    void clean() throws IOException {
        requireBearable();
        if (filters.subList(0, Math.max(0, filters.size() - 1)).stream().anyMatch(Packing::isPicture)) {
            throw DocumentRefused.broken("a picture is packed as a part of something else");
        }
        if (isJpeg(filters)) {
            replace(Jpeg.clean(unpacked()));
        } else if (!filters.isEmpty() && JPEG_2000.equals(filters.getLast().getName())) {
            replace(Jpeg2000.clean(unpacked()));
        }
    }

    private static boolean isPicture(COSName filter) {
        return JPEG.contains(filter.getName()) || JPEG_2000.equals(filter.getName());
    }

    /** Counts before anybody makes room for it; what is no such packing is left to those who read it. */
    private void requireBearable() throws IOException {
        try (var packed = stream.createRawInputStream()) {
            InputStream in = packed;
            for (var filter : filters) {
                if (!FLATE.contains(filter.getName())) {
                    break;
                }
                in = new InflaterInputStream(in);
            }
            if (in != packed) {
                count(in);
            }
        }
    }

    private static void count(InputStream in) throws IOException {
        var piece = new byte[64 * 1024];
        long counted = 0;
        try {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                counted += read;
                if (counted > MOST_UNPACKED) {
                    throw DocumentRefused.heavy();
                }
            }
        } catch (ZipException | EOFException broken) {
            return;
        }
    }

    private byte[] unpacked() throws IOException {
        try (var in =
                new PDStream(stream).createInputStream(List.of(filters.getLast().getName()))) {
            return in.readAllBytes();
        }
    }

    private void replace(byte[] bytes) throws IOException {
        var settings = stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP);
        try (var out = stream.createRawOutputStream()) {
            out.write(bytes);
        }
        stream.setItem(COSName.FILTER, filters.getLast());
        stream.removeItem(COSName.DP);
        stream.removeItem(COSName.DECODE_PARMS);
        var last = settings instanceof COSArray several && several.size() == filters.size()
                ? several.getObject(several.size() - 1)
                : settings;
        if (last instanceof COSDictionary kept) {
            stream.setItem(COSName.DECODE_PARMS, kept);
        }
    }
}
