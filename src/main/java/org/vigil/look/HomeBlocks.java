package org.vigil.look;

import java.util.ArrayList;
import java.util.List;
import org.vigil.news.Stream;

/** The blocks of the home page as they are shown: those that were chosen, else the usual ones. */
public final class HomeBlocks {

    private static final int USUAL_STORIES = 4;

    private HomeBlocks() {}

    public static List<Look.Block> of(Look.Home home, List<Stream> streams) {
        return home.blocks().isEmpty() ? usual(streams) : home.blocks();
    }

    /** The lead, then every stream there is: so a new stream is on the home page by itself until somebody chooses. */
    public static List<Look.Block> usual(List<Stream> streams) {
        var blocks = new ArrayList<Look.Block>();
        blocks.add(Look.Block.of(Look.Kind.LEAD));
        streams.forEach(stream -> blocks.add(Look.Block.of(stream.id(), USUAL_STORIES)));
        return blocks;
    }
}
