package org.vigil.look;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The marks that were brought: kept as pictures made anew, whether or not readers ever see them. */
@Service
public class Marks {

    /** The most bytes that a picture of a mark may have. */
    public static final int LARGEST_FILE = MarkPictures.LARGEST_FILE;

    private final MarkRows rows;

    Marks(MarkRows rows) {
        this.rows = rows;
    }

    /** Keeps a picture as a mark, which says whether it has the name in it; refused with what is the matter in words. */
    @Transactional
    public Look.Emblem keep(byte[] picture, boolean named) {
        var mark = MarkPictures.of(picture);
        rows.add(mark.hash(), mark.files());
        return new Look.Emblem(mark.hash(), mark.width(), mark.height(), named);
    }

    /** One of the pictures of a mark, public or not. */
    public Optional<byte[]> find(String hash, String name) {
        return rows.findAny(hash, name);
    }
}
