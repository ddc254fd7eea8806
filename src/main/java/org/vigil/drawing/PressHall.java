package org.vigil.drawing;

import java.awt.BasicStroke;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A printing house at night. */
final class PressHall {

    /** Centre and radius; the first four carry the paper. */
    private static final double[][] ROLLERS = {
        {420, 530, 92}, {640, 650, 108}, {880, 520, 108}, {1110, 610, 92}, {640, 462, 56}, {880, 728, 62}
    };

    private static final int WOUND = 4;

    private PressHall() {}

    static void printingPress(Sheet sheet) {
        sheet.ground(Inks.PINE);
        var wall = new Rectangle2D.Double(0, 0, 1600, 800);
        sheet.gouges(Inks.INK, wall, Cut.level(40, 90, 3), (x, y) -> 0.5);
        for (var x = 330; x <= 1330; x += 500) {
            lamp(sheet, x, 150);
        }
        var floor = Outline.of("0,830 1600,830 1600,1000 0,1000");
        sheet.print(Inks.between(Inks.UMBER, Inks.INK, 0.45), floor);
        sheet.gouges(Inks.CLAY, floor, Cut.level(22, 160, 4), (x, y) -> 0.35);
        sheet.polygon(Inks.INK, "250,850 290,380 1240,380 1280,850");
        sheet.block(Inks.INK, 200, 820, 1120, 70);
        sheet.gouges(Inks.SLATE, new Rectangle2D.Double(300, 392, 930, 440), Cut.upright(28, 54, 3), (x, y) -> 0.35);
        for (var roller : ROLLERS) {
            roller(sheet, roller[0], roller[1], roller[2]);
        }
        web(sheet);
        stack(sheet, 1352, 880);
        People.standing(sheet, Inks.INK, 140, 930, 430);
        sheet.polygon(Inks.FLAME, "98,700 182,700 190,808 90,808");
        sheet.line(Inks.INK, 176, 600, 282, 640, 26);
    }

    private static void lamp(Sheet sheet, double x, double y) {
        for (var i = 3; i > 0; i--) {
            sheet.polygon(
                    Inks.between(Inks.PINE, Inks.CANDLE, 0.34 - i * 0.09),
                    x - 40 - i * 18,
                    y + 40,
                    x + 40 + i * 18,
                    y + 40,
                    x + 130 + i * 60,
                    830,
                    x - 130 - i * 60,
                    830);
        }
        sheet.line(Inks.INK, x, 0, x, y, 6);
        sheet.polygon(Inks.INK, x, y, 1, "-26,-10 26,-10 84,42 -84,42");
        sheet.print(Inks.CANDLE, new Ellipse2D.Double(x - 40, y + 32, 80, 34));
    }

    private static void roller(Sheet sheet, double x, double y, double radius) {
        sheet.disc(Inks.INK, x, y, radius);
        sheet.disc(Inks.SLATE, x, y, radius * 0.88);
        sheet.disc(Inks.DUSK, x, y, radius * 0.7);
        for (var turn = 0.0; turn < Math.PI * 2; turn += 0.24) {
            var distance = radius * 0.79;
            sheet.gouge(
                    Inks.HAZE,
                    x + Math.cos(turn) * distance,
                    y + Math.sin(turn) * distance,
                    turn + Math.PI / 2,
                    radius * 0.15,
                    3);
        }
        for (var spoke = 0; spoke < 3; spoke++) {
            var turn = spoke * Math.PI / 3 + radius;
            sheet.line(
                    Inks.INK,
                    x - Math.cos(turn) * radius * 0.68,
                    y - Math.sin(turn) * radius * 0.68,
                    x + Math.cos(turn) * radius * 0.68,
                    y + Math.sin(turn) * radius * 0.68,
                    radius * 0.14);
        }
        sheet.disc(Inks.INK, x, y, radius * 0.24);
        sheet.disc(Inks.CANDLE, x, y, radius * 0.1);
    }

    /** The paper that winds through the press, over one roller and under the next, and out to the folder. */
    private static void web(Sheet sheet) {
        var web = new Path2D.Double();
        web.moveTo(20, ROLLERS[0][1] - ROLLERS[0][2]);
        var arrival = -90.0;
        for (var i = 0; i < WOUND; i++) {
            var over = i % 2 == 0;
            var departure = i + 1 < WOUND ? departure(ROLLERS[i], ROLLERS[i + 1], over) : 90;
            wind(web, ROLLERS[i], arrival, departure, over);
            arrival = departure + 180;
        }
        web.lineTo(1440, ROLLERS[WOUND - 1][1] + ROLLERS[WOUND - 1][2] + 12);
        sheet.print(Inks.UMBER, new BasicStroke(22).createStrokedShape(web));
        sheet.print(Inks.PAPER, new BasicStroke(16).createStrokedShape(web));
    }

    /** The angle, in degrees clockwise from the right, at which the paper leaves one roller for the other side of the next. */
    private static double departure(double[] roller, double[] next, boolean over) {
        var dx = next[0] - roller[0];
        var dy = next[1] - roller[1];
        var slack = Math.toDegrees(Math.acos((roller[2] + next[2]) / Math.hypot(dx, dy)));
        return Math.toDegrees(Math.atan2(dy, dx)) + (over ? -slack : slack);
    }

    private static void wind(Path2D web, double[] roller, double arrival, double departure, boolean over) {
        var turn = ((departure - arrival) % 360 + 360) % 360;
        var extent = over ? -turn : 360 - turn;
        var size = roller[2] * 2;
        web.append(
                new Arc2D.Double(
                        roller[0] - roller[2], roller[1] - roller[2], size, size, -arrival, extent, Arc2D.OPEN),
                true);
    }

    private static void stack(Sheet sheet, double x, double foot) {
        for (var i = 0; i < 13; i++) {
            var shift = sheet.between(-7, 7);
            var y = foot - i * 13;
            sheet.polygon(
                    i % 2 == 0 ? Inks.PAPER : Inks.LINEN,
                    x + shift,
                    y,
                    x + 170 + shift,
                    y - 6,
                    x + 170 + shift,
                    y - 17,
                    x + shift,
                    y - 11);
        }
        sheet.block(Inks.INK, x - 16, foot, 206, 22);
        sheet.gouges(
                Inks.INK, new Rectangle2D.Double(x + 12, foot - 164, 150, 120), Cut.level(26, 46, 3), (px, py) -> 0.5);
    }
}
