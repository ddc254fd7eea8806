package org.vigil.media;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A picture as pages name it: its size and the widths it is kept in, narrowest first. */
public record MediaFile(String hash, int width, int height, List<Integer> widths) {

    public String src() {
        return path(widths.getLast());
    }

    /** All widths, as the {@code srcset} attribute wants them. */
    public String srcset() {
        return widths.stream().map(width -> path(width) + " " + width + "w").collect(Collectors.joining(", "));
    }

    private String path(int width) {
        return "/media/" + hash + "-" + width + ".webp";
    }

    static List<Integer> widths(int original, int... wanted) {
        var narrower = Arrays.stream(wanted).filter(width -> width < original).boxed();
        return java.util.stream.Stream.concat(
                        narrower, java.util.stream.Stream.of(Math.min(original, wanted[wanted.length - 1])))
                .distinct()
                .sorted()
                .toList();
    }
}
