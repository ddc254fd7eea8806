package org.vigil.drawing;

import java.awt.geom.Rectangle2D;

/** A cell with a high window. */
final class Cell {

    private Cell() {}

    static void prisonWindow(Sheet sheet) {
        sheet.ground(Inks.between(Inks.NIGHT, Inks.INK, 0.35));
        for (var row = 0; row < 10; row++) {
            for (var column = -1; column < 8; column++) {
                var x = column * 230 + (row % 2) * 115 + 12;
                var near = 1 - Math.hypot(x - 980, row * 105 - 220) / 1100;
                var stone = Inks.between(Inks.NIGHT, Inks.SLATE, near * 0.7 + sheet.between(-0.08, 0.08));
                var block = new Rectangle2D.Double(x, row * 105 + 10, 216, 92);
                sheet.tear(stone, block, 3);
                sheet.gouges(
                        Inks.between(stone, Inks.MIST, 0.4),
                        block,
                        Cut.slanted(-20, 22, 34, 2.6),
                        (px, py) -> near * 0.5);
            }
        }
        var shaft = Outline.of("1000,160 1270,160 760,1000 170,1000");
        sheet.print(Inks.between(Inks.SLATE, Inks.CANDLE, 0.42), shaft);
        sheet.gouges(Inks.SAND, shaft, Cut.slanted(122, 22, 120, 4), (x, y) -> 0.85 - y / 1300);
        sheet.gouges(Inks.PAPER, shaft, Cut.slanted(122, 40, 90, 3), (x, y) -> 0.7 - y / 900);
        sheet.block(Inks.INK, 960, 90, 350, 350);
        sheet.block(Inks.CANDLE, 992, 122, 286, 286);
        sheet.disc(Inks.PAPER, 1190, 225, 62);
        sheet.print(Inks.MIST, Outline.of("992,360 1080,330 1180,356 1278,320 1278,408 992,408"));
        for (var i = 0; i < 4; i++) {
            sheet.block(Inks.INK, 1036 + i * 58, 108, 17, 312);
        }
        sheet.block(Inks.INK, 980, 256, 310, 15);
        tallies(sheet);
        sheet.polygon(Inks.INK, "0,860 520,860 560,900 560,1000 0,1000");
        sheet.polygon(Inks.UMBER, "0,838 516,838 556,880 0,880");
        sheet.gouges(Inks.LINEN, Outline.of("0,842 510,842 540,874 0,874"), Cut.level(11, 120, 3), (x, y) -> 0.5);
    }

    private static void tallies(Sheet sheet) {
        for (var row = 0; row < 4; row++) {
            for (var five = 0; five < 4 - row % 2; five++) {
                var x = 130 + five * 118 + sheet.between(-6, 6);
                var y = 300 + row * 110 + sheet.between(-6, 6);
                for (var i = 0; i < 4; i++) {
                    sheet.gouge(Inks.LINEN, x + i * 17, y, Math.PI / 2 + sheet.between(-0.08, 0.08), 60, 5);
                }
                sheet.gouge(Inks.LINEN, x + 26, y, -0.62, 96, 5);
            }
        }
    }
}
