package org.vigil.drawing;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A river and a harbour, and those who are out on them. */
final class Waters {

    private Waters() {}

    static void riverBoats(Sheet sheet) {
        sheet.ground(Inks.SAND);
        sheet.disc(Inks.between(Inks.SAND, Inks.CANDLE, 0.3), 1130, 330, 210);
        sheet.disc(Inks.between(Inks.SAND, Inks.CANDLE, 0.6), 1130, 330, 150);
        sheet.disc(Inks.CANDLE, 1130, 330, 95);
        sheet.gouges(
                Inks.PAPER, new Rectangle2D.Double(0, 30, 1600, 330), Cut.level(19, 110, 3), (x, y) -> 0.5 - y / 900);
        sheet.print(Inks.MIST, sheet.hills(400, 45, 260));
        sheet.print(Inks.SLATE, sheet.hills(450, 32, 190));
        sheet.print(Inks.PINE, sheet.hills(487, 12, 120));
        var river = new Rectangle2D.Double(0, 505, 1600, 500);
        sheet.print(Inks.HAZE, river);
        sheet.gouges(Inks.MIST, river, Cut.level(15, 90, 4), (x, y) -> 0.15 + (y - 500) / 650);
        sheet.gouges(
                Inks.PAPER,
                river,
                Cut.level(13, 70, 3),
                (x, y) -> Math.abs(x - 1130) < 60 + (y - 500) * 0.4 ? 0.75 : 0.1);
        sheet.gouges(
                Inks.CANDLE,
                river,
                Cut.level(21, 60, 4),
                (x, y) -> Math.abs(x - 1130) < 40 + (y - 500) * 0.25 ? 0.7 : 0);
        boat(sheet, 1240, 560, 0.45, Inks.PINE);
        boat(sheet, 880, 610, 0.62, Inks.DUSK);
        boat(sheet, 560, 730, 1.15, Inks.INK);
        reeds(sheet, -60, 420, 1000, 330);
        reeds(sheet, 1330, 1660, 1010, 250);
    }

    static void harbourNight(Sheet sheet) {
        sheet.ground(Inks.NIGHT);
        sheet.print(Inks.between(Inks.NIGHT, Inks.DUSK, 0.55), sheet.hills(330, 30, 420));
        sheet.print(Inks.DUSK, sheet.hills(430, 22, 340));
        for (var i = 0; i < 90; i++) {
            var size = sheet.between(5, 13);
            sheet.gouge(
                    Inks.CREAM,
                    sheet.between(50, 1550),
                    sheet.between(50, 330),
                    sheet.between(-0.4, 0.4),
                    size,
                    size / 3);
        }
        sheet.disc(Inks.between(Inks.NIGHT, Inks.SLATE, 0.5), 330, 190, 92);
        sheet.disc(Inks.CREAM, 330, 190, 66);
        sheet.disc(Inks.between(Inks.NIGHT, Inks.SLATE, 0.5), 358, 176, 60);
        var quay = Outline.of("860,560 1600,520 1600,690 860,640");
        crane(sheet, 1010, 575, 300);
        crane(sheet, 1250, 560, 380);
        warehouse(sheet);
        sheet.print(Inks.INK, quay);
        sheet.gouges(Inks.UMBER, quay, Cut.slanted(-3, 22, 60, 3), (x, y) -> 0.5);
        var sea = Outline.of("0,500 860,540 860,636 1600,690 1600,1000 0,1000");
        sheet.print(Inks.between(Inks.NIGHT, Inks.DUSK, 0.35), sea);
        sheet.gouges(Inks.SLATE, sea, Cut.level(24, 110, 4), (x, y) -> 0.3 + (y - 500) / 1100);
        sheet.gouges(
                Inks.CREAM,
                sea,
                Cut.level(22, 50, 3),
                (x, y) -> Math.abs(x - 330) < 20 + (y - 500) * 0.22 ? 0.7 : 0.01);
        sheet.gouges(Inks.CANDLE, sea, Cut.level(17, 44, 4), (x, y) -> Math.abs(x - 1434) < 34 && y < 900 ? 0.9 : 0);
        sheet.gouges(
                Inks.CANDLE,
                sea,
                Cut.level(13, 34, 4),
                (x, y) -> Math.abs(x - 652) < 18 && y > 690 && y < 840 ? 0.9 : 0);
        smallBoat(sheet, 600, 680);
    }

    private static void boat(Sheet sheet, double x, double y, double size, Color ink) {
        var hull = new Path2D.Double();
        hull.moveTo(x - 210 * size, y - 30 * size);
        hull.quadTo(x - 150 * size, y + 34 * size, x - 60 * size, y + 36 * size);
        hull.lineTo(x + 110 * size, y + 36 * size);
        hull.quadTo(x + 190 * size, y + 26 * size, x + 230 * size, y - 38 * size);
        hull.quadTo(x + 10 * size, y + 4 * size, x - 210 * size, y - 30 * size);
        sheet.print(ink, hull);
        sheet.gouges(
                Inks.PAPER,
                hull,
                new Cut(0.02, 13 * size, 70 * size, 2.4 * size),
                (px, py) -> py > y + 12 * size ? 0.7 : 0.15);
        People.standing(sheet, ink, x - 70 * size, y + 2 * size, 150 * size);
        People.standing(sheet, ink, x + 96 * size, y + 4 * size, 120 * size);
        sheet.line(ink, x - 44 * size, y - 120 * size, x - 20 * size, y + 60 * size, 6 * size);
        sheet.line(ink, x + 20 * size, y, x + 20 * size, y - 190 * size, 5 * size);
        sheet.polygon(Inks.FLAME, x, y, size, "22,-190 90,-172 22,-146");
        var wake = new Rectangle2D.Double(x - 230 * size, y + 40 * size, 470 * size, 46 * size);
        sheet.gouges(
                Inks.between(ink, Inks.HAZE, 0.25),
                wake,
                Cut.level(11 * size + 2, 80 * size, 4 * size),
                (px, py) -> 0.65);
    }

    private static void reeds(Sheet sheet, double from, double to, double ground, double height) {
        for (var i = 0; i < 130; i++) {
            var x = sheet.between(from, to);
            var lean = sheet.between(-0.22, 0.12);
            var length = sheet.between(height * 0.5, height * 1.15);
            var ink = i % 4 == 0 ? Inks.PINE : i % 9 == 0 ? Inks.MOSS : Inks.INK;
            var tipX = x + Math.sin(lean) * length;
            sheet.gouge(ink, (x + tipX) / 2, ground - length / 2, -Math.PI / 2 + lean, length, sheet.between(5, 9));
            if (i % 6 == 0) {
                sheet.gouge(Inks.EMBER, tipX, ground - length, -Math.PI / 2 + lean, 52, 11);
            }
        }
    }

    private static void crane(Sheet sheet, double x, double foot, double height) {
        sheet.polygon(
                Inks.INK,
                x - 40,
                foot,
                x - 12,
                foot - height,
                x + 12,
                foot - height,
                x + 40,
                foot,
                x + 26,
                foot,
                x,
                foot - height + 40,
                x - 26,
                foot);
        for (var i = 1; i < 6; i++) {
            sheet.line(Inks.INK, x - 40 + i * 4, foot - i * height / 6, x + 40 - i * 4, foot - i * height / 6, 6);
        }
        sheet.line(Inks.INK, x + 70, foot - height - 6, x - 210, foot - height - 74, 12);
        sheet.line(Inks.INK, x, foot - height - 90, x - 210, foot - height - 74, 5);
        sheet.line(Inks.INK, x, foot - height - 92, x, foot - height, 10);
        sheet.line(Inks.INK, x, foot - height - 90, x + 70, foot - height - 6, 5);
        sheet.line(Inks.INK, x - 186, foot - height - 70, x - 186, foot - height + 60, 4);
        sheet.block(Inks.INK, x - 198, foot - height + 58, 24, 18);
        sheet.block(Inks.INK, x + 34, foot - height - 14, 46, 40);
    }

    private static void warehouse(Sheet sheet) {
        sheet.polygon(Inks.INK, "1330,560 1330,430 1440,372 1550,430 1550,548");
        sheet.polygon(Inks.INK, "1540,560 1540,470 1600,440 1600,560");
        sheet.disc(Inks.between(Inks.INK, Inks.CANDLE, 0.22), 1434, 470, 62);
        sheet.disc(Inks.between(Inks.INK, Inks.CANDLE, 0.42), 1434, 470, 44);
        sheet.block(Inks.CANDLE, 1414, 448, 18, 44);
        sheet.block(Inks.CANDLE, 1437, 448, 18, 44);
    }

    private static void smallBoat(Sheet sheet, double x, double y) {
        sheet.disc(Inks.between(Inks.NIGHT, Inks.CANDLE, 0.22), x + 52, y - 66, 62);
        sheet.disc(Inks.between(Inks.NIGHT, Inks.CANDLE, 0.42), x + 52, y - 66, 34);
        sheet.polygon(Inks.INK, x, y, 1, "-120,-24 128,-30 84,22 -84,22");
        for (var i = 0; i < 11; i++) {
            var headX = x - 92 + i * 17;
            var headY = y - 44 - sheet.between(0, 12);
            sheet.disc(Inks.INK, headX, headY, 9);
            sheet.block(Inks.INK, headX - 11, headY + 8, 22, 28);
        }
        sheet.line(Inks.INK, x + 52, y - 20, x + 52, y - 74, 5);
        sheet.disc(Inks.CANDLE, x + 52, y - 70, 10);
        sheet.gouges(
                Inks.MIST, new Rectangle2D.Double(x - 150, y + 22, 300, 26), Cut.level(10, 70, 3), (px, py) -> 0.6);
    }
}
