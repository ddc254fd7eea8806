package org.vigil.drawing;

import java.awt.Color;
import java.util.List;

/** The inks the demo's drawings are printed with: the site's own tokens and a few muted greens and blues beside them. */
final class Inks {

    static final Color INK = new Color(0x16130f);
    static final Color UMBER = new Color(0x57503f);
    static final Color PAPER = new Color(0xfffdf8);
    static final Color CREAM = new Color(0xf6f1e6);
    static final Color LINEN = new Color(0xddd4c0);
    static final Color SAND = new Color(0xe8d5ae);
    static final Color CLAY = new Color(0xcd9163);
    static final Color FLAME = new Color(0xb3370b);
    static final Color EMBER = new Color(0x7a260a);
    static final Color CANDLE = new Color(0xf5b82e);
    static final Color PINE = new Color(0x27423c);
    static final Color MOSS = new Color(0x62775a);
    static final Color SAGE = new Color(0xa8b79a);
    static final Color NIGHT = new Color(0x1a2633);
    static final Color DUSK = new Color(0x2f4557);
    static final Color SLATE = new Color(0x547084);
    static final Color MIST = new Color(0x93abb3);
    static final Color HAZE = new Color(0xc8d4d1);

    /** What people wear. */
    static final List<Color> COATS = List.of(INK, DUSK, PINE, UMBER, SLATE, EMBER, MOSS, NIGHT);

    private Inks() {}

    /** The colour that lies between two inks, nearer to the second the larger the share. */
    static Color between(Color first, Color second, double share) {
        return new Color(
                part(first.getRed(), second.getRed(), share),
                part(first.getGreen(), second.getGreen(), share),
                part(first.getBlue(), second.getBlue(), share));
    }

    private static int part(int first, int second, double share) {
        return (int) Math.round(first + (second - first) * Math.clamp(share, 0, 1));
    }
}
