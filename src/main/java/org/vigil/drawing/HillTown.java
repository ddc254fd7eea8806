package org.vigil.drawing;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;

/** A town on a hill, an hour after it was struck. */
final class HillTown {

    private HillTown() {}

    static void townSmoke(Sheet sheet) {
        sheet.ground(Inks.CLAY);
        sheet.print(Inks.between(Inks.CLAY, Inks.SAND, 0.45), sheet.hills(260, 20, 420));
        sheet.print(Inks.SAND, sheet.hills(420, 18, 380));
        sheet.gouges(Inks.CREAM, new Rectangle2D.Double(0, 300, 1600, 300), Cut.level(20, 130, 3), (x, y) -> 0.4);
        sheet.gouges(
                Inks.FLAME, new Rectangle2D.Double(0, 36, 1600, 200), Cut.level(24, 150, 4), (x, y) -> 0.42 - y / 700);
        sheet.print(Inks.MIST, sheet.hills(560, 50, 230));
        smoke(sheet, 620, 600, 1.0);
        smoke(sheet, 1010, 560, 0.8);
        sheet.print(Inks.UMBER, sheet.hills(690, 24, 330));
        Color[] walls = {Inks.between(Inks.CLAY, Inks.UMBER, 0.35), Inks.between(Inks.SAND, Inks.UMBER, 0.3), Inks.LINEN
        };
        for (var row = 0; row < 3; row++) {
            for (var x = -40.0; x < 1600; x += sheet.between(95, 160)) {
                var top = 585 + row * 105 + Math.abs(x - 800) * 0.08 + sheet.between(-36, 24);
                flatRoof(sheet, walls[row], x, top, sheet.between(105, 165));
            }
            if (row == 0) {
                clockTower(sheet, 805, 640);
            }
        }
        var shade = sheet.hills(930, 14, 240);
        sheet.print(Inks.PINE, shade);
        sheet.gouges(Inks.MOSS, shade, Cut.slanted(-70, 22, 34, 4));
        for (var i = 0; i < 9; i++) {
            cypress(sheet, 100 + i * 172 + sheet.between(-50, 50), sheet.between(930, 990), sheet.between(120, 230));
        }
    }

    private static void smoke(Sheet sheet, double x, double foot, double size) {
        Color[] inks = {Inks.between(Inks.UMBER, Inks.INK, 0.5), Inks.UMBER, Inks.between(Inks.UMBER, Inks.SLATE, 0.6)};
        for (var layer = 0; layer < 3; layer++) {
            var cloud = new Area();
            for (var i = 0; i < 30; i++) {
                var lift = i / 30.0;
                var puffX = x + lift * lift * 430 * size + sheet.between(-70, 70) * lift * size + layer * 14 * lift;
                var puffY = foot - lift * 690 * size + sheet.between(-20, 20);
                cloud.add(new Area(
                        Sheet.circle(puffX, puffY, (20 + lift * sheet.between(60, 120) - layer * 26 * lift) * size)));
            }
            sheet.tear(inks[layer], cloud, 2.5);
            sheet.gouges(
                    Inks.between(inks[layer], Inks.LINEN, 0.35), cloud, Cut.slanted(-58, 26, 46, 4), (px, py) -> 0.35);
        }
    }

    private static void flatRoof(Sheet sheet, Color wall, double x, double top, double width) {
        var front = new Rectangle2D.Double(x, top, width, 420);
        sheet.print(wall, front);
        sheet.print(
                Inks.between(wall, Inks.INK, 0.35), new Rectangle2D.Double(x + width * 0.72, top, width * 0.28, 420));
        sheet.block(Inks.between(wall, Inks.PAPER, 0.45), x - 4, top - 7, width + 8, 11);
        for (var i = 0; i < 2; i++) {
            sheet.block(Inks.INK, x + width * (0.14 + i * 0.3), top + 34, 15, 26);
        }
        if (sheet.between(0, 1) < 0.3) {
            sheet.block(Inks.UMBER, x + width * 0.3, top - 30, 34, 24);
        }
    }

    private static void clockTower(Sheet sheet, double x, double foot) {
        sheet.block(Inks.LINEN, x - 42, foot - 270, 84, 330);
        sheet.block(Inks.between(Inks.LINEN, Inks.UMBER, 0.5), x + 18, foot - 270, 24, 330);
        sheet.polygon(Inks.EMBER, x, foot, 1, "-54,-268 0,-350 54,-268");
        sheet.disc(Inks.INK, x - 8, foot - 206, 27);
        sheet.disc(Inks.CREAM, x - 8, foot - 206, 22);
        sheet.line(Inks.INK, x - 8, foot - 206, x - 24, foot - 206, 4);
        sheet.line(Inks.INK, x - 8, foot - 206, x + 2, foot - 221, 3);
    }

    private static void cypress(Sheet sheet, double x, double foot, double height) {
        sheet.gouge(Inks.INK, x, foot - height / 2, Math.PI / 2, height, height * 0.2);
    }
}
