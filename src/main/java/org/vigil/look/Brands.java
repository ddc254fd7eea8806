package org.vigil.look;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.vigil.page.Assets;
import org.vigil.page.view.Brand;
import org.vigil.page.view.Link;

/** What follows from a look for the frame of every page. */
final class Brands {

    /** Where readers get the pictures of marks. */
    static final String PLACE = "/brand/";

    private Brands() {}

    /** {@code place} is where the pictures of the mark are served from. */
    static Brand of(Look look, String stylesheet, Assets assets, String place) {
        var hash = look.mark().hash();
        var icons = hash == null
                ? List.of(new Brand.Icon("icon", "image/svg+xml", null, assets.icon()))
                : List.of(
                        icon("icon", 32, place + hash),
                        icon("icon", 192, place + hash),
                        icon("apple-touch-icon", 180, place + hash));
        var profiles = look.social().profiles().stream()
                .map(profile -> Link.to(profile.text(), profile.address()))
                .toList();
        return new Brand(look.name().name(), stylesheet, mark(look.mark(), place), icons, profiles);
    }

    private static Brand.Icon icon(String relation, int size, String place) {
        return new Brand.Icon(relation, "image/png", size + "x" + size, place + "/" + MarkPictures.icon(size));
    }

    static Brand.@Nullable Mark mark(Look.Emblem mark, String place) {
        if (mark.hash() == null) {
            return null;
        }
        var base = place + mark.hash() + "/";
        var heights = MarkPictures.HEIGHTS;
        var candidates = IntStream.range(0, heights.size())
                .mapToObj(i -> base + MarkPictures.height(heights.get(i)) + " " + (i + 1) + "x")
                .collect(Collectors.joining(", "));
        return new Brand.Mark(
                base + MarkPictures.height(heights.getFirst()),
                candidates,
                Math.max(1, Math.round(heights.getFirst() * (float) mark.width() / mark.height())),
                heights.getFirst(),
                mark.named());
    }
}
