package org.vigil.drawing;

import java.awt.geom.Rectangle2D;

/** A courthouse, from the foot of its steps. */
final class Courthouse {

    private Courthouse() {}

    static void courthouseSteps(Sheet sheet) {
        sheet.ground(Inks.HAZE);
        sheet.print(Inks.CREAM, sheet.hills(300, 26, 420));
        sheet.gouges(Inks.PAPER, new Rectangle2D.Double(0, 30, 1600, 420), Cut.slanted(-3, 24, 150, 4), (x, y) -> 0.5);
        sheet.gouges(
                Inks.MIST,
                new Rectangle2D.Double(0, 30, 1600, 220),
                Cut.slanted(-3, 30, 120, 3),
                (x, y) -> 0.4 - y / 700);
        sheet.polygon(Inks.SLATE, "0,420 190,400 190,600 0,600");
        sheet.polygon(Inks.SLATE, "1410,400 1600,430 1600,600 1410,600");
        sheet.block(Inks.DUSK, 240, 250, 1120, 360);
        sheet.polygon(Inks.LINEN, "190,236 800,62 1410,236");
        sheet.polygon(Inks.between(Inks.LINEN, Inks.UMBER, 0.45), "300,222 800,86 1300,222");
        sheet.gouges(Inks.CREAM, Outline.of("330,218 800,96 1270,218"), Cut.level(16, 60, 3), (x, y) -> 0.5);
        sheet.block(Inks.CREAM, 190, 232, 1220, 40);
        sheet.block(Inks.between(Inks.LINEN, Inks.UMBER, 0.3), 210, 270, 1180, 16);
        sheet.block(Inks.INK, 706, 356, 188, 256);
        sheet.block(Inks.CANDLE, 800, 356, 94, 256);
        sheet.polygon(Inks.between(Inks.INK, Inks.CANDLE, 0.55), "800,356 858,380 858,612 800,612");
        for (var i = 0; i < 6; i++) {
            column(sheet, 216 + i * 190 + (i > 2 ? 130 : 0));
        }
        for (var i = 0; i < 11; i++) {
            step(sheet, i);
        }
        double[][] waiting = {
            {330, 905, 210},
            {420, 900, 190},
            {610, 790, 160},
            {1180, 860, 190},
            {1262, 868, 170},
            {1090, 740, 140},
            {500, 690, 120}
        };
        for (var i = 0; i < waiting.length; i++) {
            var one = waiting[i];
            sheet.polygon(
                    Inks.between(Inks.LINEN, Inks.UMBER, 0.55),
                    one[0] - 12,
                    one[1] - 6,
                    one[0] + 14,
                    one[1] - 6,
                    one[0] + one[2] * 0.9,
                    one[1] + 30,
                    one[0] + one[2] * 0.66,
                    one[1] + 34);
            People.standing(sheet, i == 3 ? Inks.FLAME : Inks.COATS.get(i % 4), one[0], one[1], one[2]);
        }
    }

    private static void column(Sheet sheet, double x) {
        sheet.block(Inks.CREAM, x - 8, 284, 104, 26);
        sheet.polygon(Inks.CREAM, x + 4, 308, x + 84, 308, x + 92, 596, x - 4, 596);
        sheet.polygon(Inks.between(Inks.LINEN, Inks.UMBER, 0.35), x + 58, 308, x + 84, 308, x + 92, 596, x + 62, 596);
        for (var i = 0; i < 3; i++) {
            sheet.line(Inks.LINEN, x + 18 + i * 17, 318, x + 16 + i * 18, 590, 4);
        }
        sheet.block(Inks.LINEN, x - 12, 592, 112, 24);
    }

    private static void step(Sheet sheet, int index) {
        var y = 612 + index * 26 + index * index * 1.3;
        var half = 640 + index * 46;
        var height = 30 + index * 3.2;
        sheet.polygon(
                Inks.CREAM, 800 - half, y, 800 + half, y, 800 + half, y + height * 0.5, 800 - half, y + height * 0.5);
        sheet.polygon(
                Inks.between(Inks.LINEN, Inks.UMBER, 0.28),
                800 - half,
                y + height * 0.45,
                800 + half,
                y + height * 0.45,
                800 + half,
                y + height,
                800 - half,
                y + height);
        sheet.gouges(
                Inks.LINEN,
                new Rectangle2D.Double(800 - half, y + 2, half * 2, height * 0.4),
                Cut.level(8, 110, 2),
                (px, py) -> 0.35);
    }
}
