package org.vigil.drawing;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A pass in the mountains, and a hill with a mast that carries nothing. */
final class Heights {

    private Heights() {}

    static void mountainRoad(Sheet sheet) {
        sheet.ground(Inks.CREAM);
        sheet.disc(Inks.SAND, 420, 270, 130);
        sheet.gouges(Inks.HAZE, new Rectangle2D.Double(0, 40, 1600, 420), Cut.slanted(-4, 26, 150, 4), (x, y) -> 0.45);
        Color[] ranges = {Inks.HAZE, Inks.MIST, Inks.SLATE, Inks.DUSK};
        for (var i = 0; i < ranges.length; i++) {
            var range = peaks(sheet, 330 + i * 85, 200 - i * 22, 250 - i * 22);
            sheet.tear(ranges[i], range, 2.5);
            var lit = i == 0 ? Inks.CREAM : ranges[i - 1];
            var floor = 330 + i * 85;
            sheet.gouges(lit, range, Cut.slanted(62, 15, 34, 3), (x, y) -> 0.75 - (y - floor + 170) / 190);
        }
        var slope = new Path2D.Double();
        slope.moveTo(0, 640);
        slope.curveTo(400, 560, 700, 760, 1050, 620);
        slope.curveTo(1300, 520, 1480, 560, 1600, 500);
        slope.lineTo(1600, 1000);
        slope.lineTo(0, 1000);
        slope.closePath();
        sheet.print(Inks.PINE, slope);
        sheet.gouges(Inks.MOSS, slope, Cut.slanted(-5, 20, 70, 3.4), (x, y) -> 0.55);
        road(sheet);
        for (var i = 0; i < 26; i++) {
            pine(sheet, sheet.between(20, 330), sheet.between(720, 960), sheet.between(70, 150));
        }
        for (var i = 0; i < 12; i++) {
            pine(sheet, sheet.between(1400, 1590), sheet.between(690, 960), sheet.between(80, 160));
        }
        sheet.polygon(Inks.UMBER, "812,900 826,894 960,906 946,918");
        People.standing(sheet, Inks.INK, 820, 902, 136);
        sheet.polygon(Inks.FLAME, "822,794 858,800 862,856 824,860");
    }

    static void mastOff(Sheet sheet) {
        sheet.ground(Inks.NIGHT);
        for (var i = 7; i > 0; i--) {
            var glow = Inks.between(Inks.NIGHT, Inks.SLATE, 0.62 - i * 0.08);
            sheet.print(glow, new Ellipse2D.Double(-300, 640 - i * 74, 2200, 900));
        }
        for (var i = 0; i < 4; i++) {
            brokenWave(sheet, 985, 210, 110 + i * 75);
        }
        sheet.print(Inks.DUSK, sheet.hills(640, 40, 300));
        var hill = new Path2D.Double();
        hill.moveTo(0, 880);
        hill.curveTo(420, 820, 700, 600, 990, 590);
        hill.curveTo(1250, 590, 1420, 740, 1600, 760);
        hill.lineTo(1600, 1000);
        hill.lineTo(0, 1000);
        hill.closePath();
        sheet.print(Inks.INK, hill);
        sheet.gouges(Inks.DUSK, hill, Cut.slanted(-14, 26, 70, 3), (x, y) -> 0.5);
        mast(sheet, 985, 600, 430);
        darkHouses(sheet);
    }

    private static Path2D peaks(Sheet sheet, double floor, double rise, double spread) {
        var peaks = new Path2D.Double();
        peaks.moveTo(0, Sheet.HEIGHT);
        peaks.lineTo(0, floor - sheet.between(0, rise * 0.6));
        for (var x = sheet.between(20, spread); x < Sheet.WIDTH; x += sheet.between(0.7, 1.2) * spread) {
            peaks.lineTo(x, floor - sheet.between(0.45, 1) * rise);
            peaks.lineTo(x + sheet.between(0.3, 0.5) * spread, floor - sheet.between(0, 0.25) * rise);
        }
        peaks.lineTo(Sheet.WIDTH, floor - sheet.between(0, rise * 0.6));
        peaks.lineTo(Sheet.WIDTH, Sheet.HEIGHT);
        peaks.closePath();
        return peaks;
    }

    private static void road(Sheet sheet) {
        var road = new Path2D.Double();
        road.moveTo(420, 1000);
        road.curveTo(520, 900, 700, 880, 900, 858);
        road.curveTo(1150, 830, 1290, 800, 1250, 764);
        road.curveTo(1210, 736, 900, 760, 760, 728);
        road.curveTo(690, 706, 800, 690, 930, 680);
        road.curveTo(1080, 664, 1120, 640, 1090, 612);
        road.lineTo(1112, 605);
        road.curveTo(1158, 642, 1110, 676, 950, 696);
        road.curveTo(860, 706, 800, 712, 850, 720);
        road.curveTo(1000, 734, 1290, 706, 1330, 764);
        road.curveTo(1360, 830, 1160, 880, 930, 912);
        road.curveTo(800, 930, 740, 950, 700, 1000);
        road.closePath();
        sheet.print(Inks.SAND, road);
        sheet.gouges(Inks.CLAY, road, Cut.slanted(-6, 15, 60, 3), (x, y) -> 0.4);
    }

    private static void pine(Sheet sheet, double x, double foot, double height) {
        for (var i = 0; i < 4; i++) {
            var top = foot - height + i * height * 0.2;
            var half = height * (0.1 + i * 0.06);
            sheet.polygon(Inks.INK, x, top, x + half, top + height * 0.36, x - half, top + height * 0.36);
        }
        sheet.block(Inks.INK, x - 4, foot - height * 0.1, 8, height * 0.12);
    }

    private static void brokenWave(Sheet sheet, double x, double y, double radius) {
        for (var turn = 0.0; turn < Math.PI * 2; turn += 46 / radius) {
            if (sheet.between(0, 1) < 0.62) {
                var length = sheet.between(14, 30);
                sheet.gouge(
                        Inks.SLATE,
                        x + Math.cos(turn) * radius,
                        y + Math.sin(turn) * radius,
                        turn + Math.PI / 2,
                        length,
                        3);
            }
        }
    }

    private static void mast(Sheet sheet, double x, double foot, double height) {
        sheet.line(Inks.INK, x - 60, foot, x - 7, foot - height, 9);
        sheet.line(Inks.INK, x + 60, foot, x + 7, foot - height, 9);
        for (var i = 0; i < 9; i++) {
            var low = 1 - i / 9.0;
            var high = 1 - (i + 1) / 9.0;
            var lowY = foot - i * height / 9;
            var highY = foot - (i + 1) * height / 9;
            sheet.line(Inks.INK, x - 7 - 53 * low, lowY, x + 7 + 53 * high, highY, 4);
            sheet.line(Inks.INK, x + 7 + 53 * low, lowY, x - 7 - 53 * high, highY, 4);
        }
        for (var i = 0; i < 3; i++) {
            sheet.block(Inks.INK, x - 46 + i * 36, foot - height - 20, 20, 84);
        }
        sheet.line(Inks.INK, x, foot - height, x, foot - height - 70, 6);
        sheet.disc(Inks.UMBER, x, foot - height - 74, 9);
        sheet.print(Inks.INK, Sheet.circle(x - 44, foot - height + 130, 30));
        sheet.print(Inks.DUSK, Sheet.circle(x - 52, foot - height + 126, 20));
    }

    private static void darkHouses(Sheet sheet) {
        for (var i = 0; i < 17; i++) {
            var x = -30 + i * 98 + sheet.between(-20, 20);
            var y = 860 + sheet.between(-46, 30) - Math.max(0, 60 - Math.abs(x - 1000) / 8);
            var width = sheet.between(74, 116);
            var wall = Inks.between(Inks.DUSK, Inks.SLATE, sheet.between(0, 0.5));
            sheet.block(wall, x, y, width, 180);
            sheet.polygon(
                    Inks.between(Inks.INK, Inks.NIGHT, 0.5),
                    x - 12,
                    y + 2,
                    x + width / 2,
                    y - 48,
                    x + width + 12,
                    y + 2);
            sheet.block(Inks.INK, x + width * 0.2, y + 26, 18, 26);
            sheet.block(Inks.INK, x + width * 0.6, y + 26, 18, 26);
        }
        sheet.disc(Inks.between(Inks.INK, Inks.CANDLE, 0.25), 548, 917, 30);
        sheet.block(Inks.CREAM, 544, 920, 8, 20);
        sheet.gouge(Inks.CANDLE, 548, 909, Math.PI / 2, 26, 7);
    }
}
