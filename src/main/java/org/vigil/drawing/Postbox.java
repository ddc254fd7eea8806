package org.vigil.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A letterbox that has been sent too much. */
final class Postbox {

    private Postbox() {}

    static void letterbox(Sheet sheet) {
        sheet.ground(Inks.SAGE);
        for (var row = 0; row < 12; row++) {
            for (var column = -1; column < 10; column++) {
                var brick = new Rectangle2D.Double(column * 190 + (row % 2) * 95 + 4, row * 74 + 4, 180, 64);
                sheet.tear(
                        Inks.between(
                                Inks.SAGE, row * column % 3 == 0 ? Inks.MOSS : Inks.HAZE, sheet.between(0.15, 0.5)),
                        brick,
                        2);
                sheet.gouges(Inks.CREAM, brick, Cut.level(18, 40, 2.4), (x, y) -> 0.3);
            }
        }
        sheet.polygon(Inks.between(Inks.LINEN, Inks.UMBER, 0.35), "0,850 1600,830 1600,1000 0,1000");
        sheet.gouges(Inks.CREAM, Outline.of("0,860 1600,840 1600,1000 0,1000"), Cut.level(20, 150, 4), (x, y) -> 0.5);
        sheet.polygon(Inks.between(Inks.PINE, Inks.MOSS, 0.4), "1010,230 1110,300 1150,850 1010,860");
        var box = new Path2D.Double();
        box.moveTo(590, 850);
        box.lineTo(590, 300);
        box.curveTo(590, 150, 1010, 150, 1010, 300);
        box.lineTo(1010, 850);
        box.closePath();
        sheet.print(Inks.FLAME, box);
        sheet.print(Inks.EMBER, Outline.of("930,250 1010,290 1010,850 930,850"));
        sheet.gouges(
                Inks.CLAY,
                new Rectangle2D.Double(600, 260, 120, 560),
                Cut.upright(22, 70, 4),
                (x, y) -> 0.7 - (x - 600) / 200);
        sheet.block(Inks.EMBER, 566, 840, 468, 42);
        sheet.block(Inks.EMBER, 640, 330, 320, 92);
        sheet.block(Inks.INK, 656, 346, 288, 60);
        sheet.block(Inks.CREAM, 700, 590, 200, 130);
        sheet.gouges(Inks.UMBER, new Rectangle2D.Double(712, 604, 176, 100), Cut.level(22, 60, 3), (x, y) -> 0.9);
        for (var i = 0; i < 9; i++) {
            envelope(
                    sheet,
                    690 + i * 28,
                    356 + sheet.between(-26, 22),
                    sheet.between(-1.3, -0.4),
                    sheet.between(110, 140));
        }
        double[][] falling = {
            {560, 470, 0.5},
            {470, 610, -0.4},
            {1080, 540, 0.9},
            {1190, 690, -0.3},
            {430, 760, 0.2},
            {720, 480, 0.25},
            {890, 500, -0.5},
            {330, 420, -0.7},
            {1300, 440, 0.4}
        };
        for (var one : falling) {
            envelope(sheet, one[0], one[1], one[2], 150);
        }
        for (var i = 0; i < 34; i++) {
            var x = 800 + (sheet.between(-1, 1) + sheet.between(-1, 1)) * 330;
            envelope(sheet, x, 880 + sheet.between(-20, 80), sheet.between(-0.5, 0.5), sheet.between(130, 170));
        }
    }

    private static void envelope(Sheet sheet, double x, double y, double angle, double width) {
        var cos = Math.cos(angle) * width / 2;
        var sin = Math.sin(angle) * width / 2;
        var upX = Math.sin(angle) * width * 0.31;
        var upY = -Math.cos(angle) * width * 0.31;
        var paper = sheet.between(0, 1) < 0.7 ? Inks.PAPER : sheet.between(0, 1) < 0.5 ? Inks.SAND : Inks.HAZE;
        sheet.polygon(
                Inks.UMBER,
                x - cos + upX + 5,
                y - sin + upY + 6,
                x + cos + upX + 5,
                y + sin + upY + 6,
                x + cos - upX + 5,
                y + sin - upY + 6,
                x - cos - upX + 5,
                y - sin - upY + 6);
        sheet.polygon(
                paper,
                x - cos + upX,
                y - sin + upY,
                x + cos + upX,
                y + sin + upY,
                x + cos - upX,
                y + sin - upY,
                x - cos - upX,
                y - sin - upY);
        var seal = Inks.between(paper, Inks.UMBER, 0.55);
        sheet.line(seal, x - cos + upX, y - sin + upY, x - upX * 0.15, y - upY * 0.15, 3);
        sheet.line(seal, x + cos + upX, y + sin + upY, x - upX * 0.15, y - upY * 0.15, 3);
    }
}
