package org.vigil.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/** A star on a disc, the upper ray the longest: legible in the dark and by day, and as small as an icon. */
final class NorthStar {

    private static final int SIDE = 512;
    private static final double MIDDLE = SIDE / 2.0;

    private NorthStar() {}

    static BufferedImage mark() {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        var sheet = picture.createGraphics();
        sheet.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        sheet.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        sheet.setColor(Inks.FLAME);
        sheet.fill(new Ellipse2D.Double(0, 0, SIDE, SIDE));
        for (var diagonal = 1; diagonal < 8; diagonal += 2) {
            ray(sheet, diagonal, 128, 34, Inks.CLAY, Inks.SAND);
        }
        for (var straight = 2; straight < 8; straight += 2) {
            ray(sheet, straight, 190, 44, Inks.CANDLE, Inks.CREAM);
        }
        ray(sheet, 0, 232, 48, Inks.CANDLE, Inks.PAPER);
        sheet.dispose();
        return picture;
    }

    /** A ray to one of eight sides, from the north on, its two halves in two colours. */
    private static void ray(Graphics2D sheet, int eighth, double length, double width, Color shade, Color light) {
        var turned = AffineTransform.getTranslateInstance(MIDDLE, MIDDLE);
        turned.rotate(eighth * Math.PI / 4);
        var left = Outline.of(0, 0, -width, -width, 0, -length);
        var right = Outline.of(0, 0, width, -width, 0, -length);
        left.transform(turned);
        right.transform(turned);
        sheet.setColor(light);
        sheet.fill(left);
        sheet.setColor(shade);
        sheet.fill(right);
    }
}
