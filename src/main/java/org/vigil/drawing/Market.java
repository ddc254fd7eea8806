package org.vigil.drawing;

import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A market stall that has signatures for sale. */
final class Market {

    private Market() {}

    static void marketStall(Sheet sheet) {
        sheet.ground(Inks.HAZE);
        for (var i = 0; i < 4; i++) {
            var shade = Inks.between(Inks.HAZE, Inks.SLATE, 0.15 + 0.12 * i);
            sheet.polygon(shade, 0, 210 + i * 60, 300 - i * 50, 260 + i * 40, 300 - i * 50, 760, 0, 760);
            sheet.polygon(shade, 1600, 210 + i * 60, 1300 + i * 50, 260 + i * 40, 1300 + i * 50, 760, 1600, 760);
        }
        sheet.gouges(Inks.PAPER, new Rectangle2D.Double(300, 30, 1000, 300), Cut.level(22, 120, 4), (x, y) -> 0.5);
        var floor = Outline.of("0,740 1600,740 1600,1000 0,1000");
        sheet.print(Inks.between(Inks.SLATE, Inks.LINEN, 0.45), floor);
        sheet.gouges(Inks.SLATE, floor, Cut.level(24, 110, 4), (x, y) -> 0.5);
        sheet.block(Inks.UMBER, 300, 300, 24, 560);
        sheet.block(Inks.UMBER, 1276, 300, 24, 560);
        sheet.block(Inks.DUSK, 324, 380, 952, 260);
        sheet.gouges(Inks.SLATE, new Rectangle2D.Double(330, 390, 940, 240), Cut.upright(36, 70, 3), (x, y) -> 0.5);
        seller(sheet);
        awning(sheet);
        sheet.polygon(Inks.LINEN, "290,640 1310,640 1400,780 200,780");
        sheet.block(Inks.EMBER, 200, 778, 1200, 150);
        sheet.gouges(Inks.CLAY, new Rectangle2D.Double(206, 786, 1188, 134), Cut.level(30, 170, 4), (x, y) -> 0.6);
        for (var i = 0; i < 6; i++) {
            sheetOfNames(sheet, 352 + i * 156, 660);
        }
        scales(sheet, 1240, 640);
        sheet.block(Inks.UMBER, 110, 800, 250, 130);
        for (var i = 0; i < 3; i++) {
            sheet.block(Inks.CLAY, 116, 808 + i * 42, 238, 28);
        }
        People.fromBehind(sheet, Inks.PINE, Inks.INK, 640, 740, 66);
        People.fromBehind(sheet, Inks.SLATE, Inks.INK, 900, 790, 62);
    }

    private static void awning(Sheet sheet) {
        for (var i = 0; i < 14; i++) {
            var ink = i % 2 == 0 ? Inks.FLAME : Inks.PAPER;
            var top = 330 + i * 67.2;
            var low = 220 + i * 83;
            sheet.polygon(ink, top, 130, top + 68, 130, low + 84, 370, low, 370);
            sheet.print(ink, new Arc2D.Double(low, 322, 84, 90, 180, 180, Arc2D.CHORD));
            if (i % 2 == 0) {
                sheet.gouges(
                        Inks.CLAY,
                        Outline.of(top + 8, 136, top + 60, 136, low + 74, 366, low + 8, 366),
                        Cut.upright(18, 60, 3),
                        (x, y) -> 0.4);
            }
        }
        sheet.block(Inks.EMBER, 322, 120, 956, 16);
    }

    private static void seller(Sheet sheet) {
        var body = new Path2D.Double();
        body.moveTo(1010, 660);
        body.curveTo(1010, 540, 1030, 520, 1084, 512);
        body.lineTo(1124, 512);
        body.curveTo(1180, 520, 1200, 540, 1204, 660);
        body.closePath();
        sheet.print(Inks.CANDLE, body);
        sheet.polygon(Inks.CREAM, "1062,530 1146,530 1160,660 1050,660");
        sheet.disc(Inks.CLAY, 1104, 462, 44);
        sheet.print(Inks.EMBER, new Arc2D.Double(1054, 408, 100, 96, 0, 180, Arc2D.CHORD));
        sheet.line(Inks.CANDLE, 1030, 560, 960, 650, 34);
        sheet.disc(Inks.CLAY, 950, 656, 18);
    }

    private static void sheetOfNames(Sheet sheet, double x, double y) {
        var lean = (x - 800) * 0.05;
        var page = Outline.of(x, y, x + 104, y, x + 110 + lean, y + 100, x - 8 + lean, y + 100);
        sheet.polygon(Inks.UMBER, x + 6, y + 8, x + 110, y + 8, x + 118 + lean, y + 107, x - 2 + lean, y + 107);
        sheet.print(Inks.PAPER, page);
        sheet.gouges(Inks.DUSK, page, Cut.level(12, 36, 2), (px, py) -> 0.85);
        sheet.disc(Inks.INK, x + 52, y + 18, 17);
        sheet.disc(Inks.SLATE, x + 48, y + 13, 10);
    }

    private static void scales(Sheet sheet, double x, double foot) {
        sheet.polygon(Inks.INK, x, foot, 1, "-50,60 50,60 30,10 -30,10");
        sheet.line(Inks.INK, x, foot + 20, x, foot - 70, 12);
        sheet.disc(Inks.INK, x, foot - 30, 40);
        sheet.disc(Inks.PAPER, x, foot - 30, 31);
        sheet.line(Inks.FLAME, x, foot - 30, x + 18, foot - 50, 5);
        sheet.polygon(Inks.INK, x, foot, 1, "-80,-96 80,-96 58,-68 -58,-68");
    }
}
