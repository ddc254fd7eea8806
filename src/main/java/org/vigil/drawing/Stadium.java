package org.vigil.drawing;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The gates of a stadium and the cameras over them. */
final class Stadium {

    private Stadium() {}

    static void stadiumGate(Sheet sheet) {
        sheet.ground(Inks.MIST);
        sheet.gouges(Inks.HAZE, new Rectangle2D.Double(0, 30, 1600, 300), Cut.level(22, 150, 4), (x, y) -> 0.6);
        var bowl = new Path2D.Double();
        bowl.moveTo(0, 330);
        bowl.curveTo(300, 150, 1300, 150, 1600, 330);
        bowl.lineTo(1600, 1000);
        bowl.lineTo(0, 1000);
        bowl.closePath();
        sheet.print(Inks.DUSK, bowl);
        for (var i = 0; i < 17; i++) {
            var x = 20 + i * 98;
            sheet.line(Inks.SLATE, x, 1000, 800 + (x - 800) * 0.86, 200 + Math.abs(x - 800) * 0.14, 9);
        }
        sheet.block(Inks.NIGHT, 0, 360, 1600, 90);
        sheet.gouges(Inks.SLATE, new Rectangle2D.Double(0, 368, 1600, 70), Cut.level(18, 120, 3), (x, y) -> 0.45);
        for (var i = 0; i < 4; i++) {
            gate(sheet, 60 + i * 390);
        }
        var floor = Outline.of("0,820 1600,820 1600,1000 0,1000");
        sheet.print(Inks.between(Inks.LINEN, Inks.UMBER, 0.25), floor);
        sheet.gouges(Inks.CREAM, floor, Cut.level(20, 140, 4), (x, y) -> 0.5);
        for (var i = 0; i < 4; i++) {
            turnstile(sheet, 60 + i * 390);
        }
        for (var i = 0; i < 4; i++) {
            People.standing(sheet, i == 2 ? Inks.EMBER : Inks.NIGHT, 214 + i * 390, 858, 250);
        }
        double[][] queue = {
            {120, 800, 46},
            {330, 835, 50},
            {520, 790, 46},
            {735, 845, 54},
            {960, 800, 48},
            {1165, 840, 52},
            {1350, 795, 46},
            {1520, 850, 54}
        };
        for (var i = 0; i < queue.length; i++) {
            var coat = i == 3 ? Inks.FLAME : Inks.COATS.get((i + 1) % Inks.COATS.size());
            People.fromBehind(sheet, coat, i % 3 == 1 ? Inks.UMBER : Inks.INK, queue[i][0], queue[i][1], queue[i][2]);
        }
    }

    private static void gate(Sheet sheet, double x) {
        sheet.block(Inks.INK, x, 450, 290, 400);
        sheet.block(Inks.between(Inks.CREAM, Inks.SAND, 0.75), x + 22, 474, 246, 376);
        sheet.gouges(
                Inks.CREAM, new Rectangle2D.Double(x + 26, 480, 238, 360), Cut.upright(24, 80, 4), (px, py) -> 0.5);
        for (var side = -1; side <= 1; side++) {
            var eyeX = x + 145 + side * 78;
            sheet.polygon(
                    Inks.CANDLE, eyeX - 5, 446, eyeX + 5, 446, eyeX + 36 - side * 30, 850, eyeX - 36 - side * 30, 850);
        }
        for (var side = -1; side <= 1; side++) {
            camera(sheet, x + 145 + side * 78, 425, side);
        }
    }

    private static void camera(Sheet sheet, double x, double y, int side) {
        sheet.line(Inks.INK, x, y - 60, x, y - 14, 10);
        sheet.polygon(Inks.INK, x - 30, y - 30, x + 30, y - 30, x + 36 + side * 8, y + 20, x - 36 + side * 8, y + 20);
        sheet.disc(Inks.INK, x + side * 8, y + 18, 24);
        sheet.disc(Inks.HAZE, x + side * 8, y + 20, 15);
        sheet.disc(Inks.FLAME, x + side * 8, y + 20, 8);
    }

    private static void turnstile(Sheet sheet, double x) {
        for (var i = 0; i < 2; i++) {
            var post = x + 20 + i * 220;
            sheet.block(Inks.INK, post, 700, 34, 190);
            sheet.block(Inks.SLATE, post + 4, 706, 8, 180);
        }
        for (var i = 0; i < 3; i++) {
            sheet.line(Inks.INK, x + 54, 740 + i * 44, x + 170, 726 + i * 52, 11);
        }
    }
}
