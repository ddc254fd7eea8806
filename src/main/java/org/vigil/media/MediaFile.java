package org.vigil.media;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A picture as pages name it: where its files are served, its size, the widths it is kept in, narrowest first, and what of
 * it must stay in sight. {@code jpeg}: there are JPEG files besides.
 */
public record MediaFile(
        String place, String hash, int width, int height, List<Integer> widths, Focus focus, boolean jpeg) {

    /** Where readers get pictures. */
    static final String PUBLIC = "/media/";

    /** Narrower ones would have to be blown up to be shared. */
    private static final int SHARED = 600;

    /** The same picture, served elsewhere: at {@code /desk/media/}, say, to those who may see what is not public. */
    public MediaFile at(String elsewhere) {
        return new MediaFile(elsewhere, hash, width, height, widths, focus, jpeg);
    }

    public String src() {
        return path(widths.getLast());
    }

    /** The file for a place of that width: the narrowest that fills it, or the widest there is. */
    public String src(int across) {
        return path(widths.stream().filter(width -> width >= across).findFirst().orElse(widths.getLast()));
    }

    /** All widths, as the {@code srcset} attribute wants them. */
    public String srcset() {
        return widths.stream().map(width -> path(width) + " " + width + "w").collect(Collectors.joining(", "));
    }

    /** The part of it that is shown where a page is shared; its name carries the point that is in its middle. */
    public Optional<String> share() {
        return jpeg && width >= SHARED ? Optional.of(place + FileNames.share(hash, focus)) : Optional.empty();
    }

    private String path(int width) {
        return place + FileNames.webp(hash, width);
    }

    static List<Integer> widths(int original, int... wanted) {
        var narrower = Arrays.stream(wanted).filter(width -> width < original).boxed();
        return Stream.concat(narrower, Stream.of(Math.min(original, wanted[wanted.length - 1])))
                .distinct()
                .sorted()
                .toList();
    }
}
