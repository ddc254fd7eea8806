package org.vigil.drawing;

import java.awt.geom.Rectangle2D;

/** A square full of people. */
final class Crowd {

    private Crowd() {}

    static void crowdBlankSigns(Sheet sheet) {
        sheet.ground(Inks.SAND);
        sheet.gouges(Inks.CREAM, new Rectangle2D.Double(0, 30, 1600, 480), Cut.slanted(-5, 24, 150, 4), (x, y) -> 0.6);
        skyline(sheet);
        for (var row = 0; row < 6; row++) {
            var size = 20 + row * 11.0;
            var y = 470 + row * 72 + row * row * 5.0;
            var signs = 7 - row;
            for (var i = 0; i < signs; i++) {
                var place = (i + 0.5 + sheet.between(-0.3, 0.3)) * 1500.0 / signs + 50;
                sign(sheet, place, y - size * sheet.between(3.4, 5.2), size * (1.05 - row * 0.07));
            }
            for (var x = -20.0; x < 1640; x += size * sheet.between(2.0, 2.9)) {
                var share = 0.55 - row * 0.11;
                var coat = Inks.between(
                        Inks.COATS.get((int) sheet.between(0, Inks.COATS.size())), Inks.MIST, Math.max(0, share));
                var hair =
                        Inks.between(sheet.between(0, 1) < 0.6 ? Inks.INK : Inks.UMBER, Inks.MIST, Math.max(0, share));
                People.fromBehind(sheet, coat, hair, x, y + sheet.between(-10, 10), size);
            }
        }
        People.fromBehind(sheet, Inks.FLAME, Inks.INK, 690, 850, 84);
    }

    private static void skyline(Sheet sheet) {
        for (var x = -20.0; x < 1600; x += sheet.between(90, 170)) {
            var top = 330 + sheet.between(-70, 60);
            var wall = Inks.between(Inks.MIST, Inks.HAZE, sheet.between(0, 0.7));
            sheet.block(wall, x, top, 180, 400);
            sheet.polygon(Inks.SLATE, x - 6, top + 4, x + 90, top - 54, x + 186, top + 4);
            sheet.gouges(
                    Inks.SLATE,
                    new Rectangle2D.Double(x + 10, top + 30, 150, 130),
                    Cut.upright(38, 22, 5),
                    (px, py) -> 0.8);
        }
    }

    private static void sign(Sheet sheet, double x, double y, double size) {
        var width = size * sheet.between(3.2, 4.4);
        var height = size * sheet.between(2.2, 2.9);
        var lean = sheet.between(-0.3, 0.3) * size;
        sheet.line(Inks.UMBER, x, y, x + lean, y + size * 8, size * 0.2);
        sheet.polygon(
                Inks.UMBER,
                x - width / 2 - 4,
                y - height / 2 + lean / 2 - 4,
                x + width / 2 + 5,
                y - height / 2 - lean / 2 - 4,
                x + width / 2 + 5,
                y + height / 2 - lean / 2 + 6,
                x - width / 2 - 4,
                y + height / 2 + lean / 2 + 6);
        sheet.polygon(
                Inks.PAPER,
                x - width / 2,
                y - height / 2 + lean / 2,
                x + width / 2,
                y - height / 2 - lean / 2,
                x + width / 2,
                y + height / 2 - lean / 2,
                x - width / 2,
                y + height / 2 + lean / 2);
    }
}
