package org.vigil.look;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.news.StreamState;
import org.vigil.news.Streams;
import org.vigil.page.Appearances;
import org.vigil.page.Assets;
import org.vigil.page.Freshness;
import org.vigil.page.MenuEntry;
import org.vigil.page.PublicPage;
import org.vigil.page.Remembered;
import org.vigil.page.view.Brand;

/**
 * The look that is in force; and within {@link #within}, on the thread that is in it and nowhere else, one that would be.
 * Nobody asks which of the two it is: whatever asks for the look is previewed.
 */
@Component
public class Looks implements Appearances {

    /** A look, and what follows from it for every page. */
    private record Shown(Look look, Brand brand) {}

    /** What runs within a look. */
    @FunctionalInterface
    public interface Showing {
        void run() throws Exception;
    }

    private static final ScopedValue<Shown> PREVIEW = ScopedValue.newInstance();

    private final PublicLook kept;
    private final Assets assets;
    private final Remembered<Shown> inForce;

    Looks(PublicLook kept, Freshness freshness, Assets assets) {
        this.kept = kept;
        this.assets = assets;
        this.inForce = new Remembered<>(freshness, Set.of(PublicPage.SITE), this::read);
    }

    public Look now() {
        return shown().look();
    }

    @Override
    public Brand brand() {
        return shown().brand();
    }

    @Override
    public String tagline(String language) {
        return now().name().tagline(language);
    }

    @Override
    public List<String> languages() {
        return now().languages().all();
    }

    @Override
    public ZoneId zone() {
        return ZoneId.of(now().languages().zone());
    }

    @Override
    public List<MenuEntry> menu(String place, String language) {
        return now().entries(place).in(language);
    }

    @Override
    public Collection<String> styles() {
        return Stream.concat(Stream.of(""), kept.styles().stream()).toList();
    }

    private Shown shown() {
        return PREVIEW.isBound() ? PREVIEW.get() : inForce.get();
    }

    /** Where an old path leads. */
    public Optional<String> redirect(String path) {
        return now().redirects().find(OldPath.tidied(path));
    }

    /** Runs something as if this look were in force, with that style, its mark served from that place. */
    public void within(Look look, String stylesheet, String marks, Showing showing) throws Exception {
        var preview = new Shown(look, Brands.of(look, stylesheet, assets, marks));
        var streams = look.streams().all().stream().map(StreamState::shown).toList();
        ScopedValue.where(PREVIEW, preview)
                .call(() -> Streams.within(streams, () -> {
                    showing.run();
                    return preview;
                }));
    }

    /** The mark of a look, served from a place; null for the one that comes with the program. */
    public static Brand.@Nullable Mark mark(Look look, String marks) {
        return Brands.mark(look.mark(), marks);
    }

    private Shown read() {
        var look = kept.read();
        var style = assets.stylesheet(Tokens.style(look.colours(), null));
        return new Shown(look, Brands.of(look, style, assets, Brands.PLACE));
    }
}
