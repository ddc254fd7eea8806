package org.vigil.media;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A picture as pages name it: where its files are served, its size and the widths it is kept in, narrowest first. */
public record MediaFile(String place, String hash, int width, int height, List<Integer> widths) {

    /** Where readers get pictures. */
    static final String PUBLIC = "/media/";

    /** The same picture, served elsewhere: at {@code /desk/media/}, say, to those who may see what is not public. */
    public MediaFile at(String elsewhere) {
        return new MediaFile(elsewhere, hash, width, height, widths);
    }

    public String src() {
        return path(widths.getLast());
    }

    /** All widths, as the {@code srcset} attribute wants them. */
    public String srcset() {
        return widths.stream().map(width -> path(width) + " " + width + "w").collect(Collectors.joining(", "));
    }

    private String path(int width) {
        return place + MediaFolder.name(hash, width);
    }

    static List<Integer> widths(int original, int... wanted) {
        var narrower = Arrays.stream(wanted).filter(width -> width < original).boxed();
        return Stream.concat(narrower, Stream.of(Math.min(original, wanted[wanted.length - 1])))
                .distinct()
                .sorted()
                .toList();
    }
}
