package org.vigil.drawing;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The people in the drawings, who are never more than a posture. */
final class People {

    private People() {}

    /** A standing person, seen from so far that posture is all there is. */
    static void standing(Sheet sheet, Color ink, double x, double feet, double height) {
        var unit = height / 8;
        sheet.disc(ink, x, feet - height + unit * 0.62, unit * 0.62);
        var coat = new Path2D.Double();
        coat.moveTo(x - unit * 0.4, feet - height + unit * 1.05);
        coat.quadTo(x - unit * 1.25, feet - height + unit * 1.5, x - unit * 1.3, feet - unit * 2.4);
        coat.lineTo(x + unit * 1.3, feet - unit * 2.4);
        coat.quadTo(x + unit * 1.25, feet - height + unit * 1.5, x + unit * 0.4, feet - height + unit * 1.05);
        coat.closePath();
        sheet.print(ink, coat);
        sheet.block(ink, x - unit * 0.85, feet - unit * 2.6, unit * 0.7, unit * 2.6);
        sheet.block(ink, x + unit * 0.15, feet - unit * 2.6, unit * 0.7, unit * 2.6);
    }

    /** A head and shoulders seen from behind. */
    static void fromBehind(Sheet sheet, Color coat, Color hair, double x, double y, double size) {
        var shoulders = new Path2D.Double();
        shoulders.moveTo(x - size * 1.5, y + size * 9);
        shoulders.curveTo(
                x - size * 1.6, y + size * 1.3, x - size * 0.8, y + size * 1.3, x - size * 0.32, y + size * 0.8);
        shoulders.lineTo(x + size * 0.32, y + size * 0.8);
        shoulders.curveTo(x + size * 0.8, y + size * 1.3, x + size * 1.6, y + size * 1.3, x + size * 1.5, y + size * 9);
        shoulders.closePath();
        sheet.print(coat, shoulders);
        sheet.print(hair, new Ellipse2D.Double(x - size * 0.66, y - size * 0.85, size * 1.32, size * 1.75));
    }
}
