package org.vigil.drawing;

import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** A room with a candle, and a classroom in the morning. */
final class Rooms {

    private Rooms() {}

    static void emptyChair(Sheet sheet) {
        sheet.ground(Inks.NIGHT);
        var wall = new Rectangle2D.Double(0, 0, 1600, 740);
        for (var i = 8; i > 0; i--) {
            var glow = Inks.between(Inks.between(Inks.NIGHT, Inks.EMBER, 0.55), Inks.CANDLE, 0.52 - i * 0.065);
            sheet.disc(i > 6 ? Inks.between(Inks.NIGHT, glow, 0.5) : glow, 560, 380, 70 + i * i * 9);
        }
        sheet.gouges(
                Inks.between(Inks.EMBER, Inks.CANDLE, 0.55),
                wall,
                Cut.slanted(90, 30, 44, 3),
                (x, y) -> 0.8 - Math.hypot(x - 560, y - 380) / 620);
        sheet.gouges(Inks.DUSK, wall, Cut.upright(30, 44, 3), (x, y) -> Math.hypot(x - 560, y - 380) / 1500 - 0.25);
        var floor = Outline.of("0,740 1600,740 1600,1000 0,1000");
        sheet.print(Inks.between(Inks.EMBER, Inks.INK, 0.55), floor);
        sheet.gouges(Inks.CLAY, floor, Cut.level(20, 130, 4), (x, y) -> 0.8 - Math.hypot(x - 620, (y - 780) * 2) / 720);
        sheet.polygon(Inks.INK, "1010,880 1085,872 1480,960 1400,985");
        sheet.polygon(Inks.INK, "1150,850 1180,846 1600,905 1600,925");
        table(sheet);
        chair(sheet);
    }

    static void schoolDesks(Sheet sheet) {
        sheet.ground(Inks.SAND);
        sheet.polygon(Inks.SAGE, "0,0 520,0 520,560 0,760");
        sheet.block(Inks.between(Inks.SAND, Inks.CREAM, 0.5), 520, 0, 1080, 560);
        var floor = Outline.of("520,560 1600,560 1600,1000 0,1000 0,760");
        sheet.print(Inks.CLAY, floor);
        sheet.gouges(Inks.between(Inks.CLAY, Inks.EMBER, 0.4), floor, Cut.level(26, 150, 3), (x, y) -> 0.4);
        sheet.block(Inks.EMBER, 760, 130, 640, 290);
        sheet.block(Inks.PINE, 776, 146, 608, 258);
        sheet.gouges(Inks.SAGE, new Rectangle2D.Double(800, 180, 520, 120), Cut.level(46, 80, 3), (x, y) -> 0.7);
        sheet.gouges(Inks.PAPER, new Rectangle2D.Double(0, 0, 520, 700), Cut.slanted(-21, 34, 60, 3), (x, y) -> 0.3);
        window(sheet);
        sheet.polygon(Inks.EMBER, "0,748 520,548 1600,548 1600,566 520,566 0,772");
        sheet.polygon(Inks.between(Inks.SAND, Inks.CANDLE, 0.35), "560,1000 330,640 640,575 1180,1000");
        sheet.gouges(
                Inks.PAPER, Outline.of("580,990 370,645 630,590 1130,990"), Cut.slanted(40, 20, 90, 4), (x, y) -> 0.7);
        for (var row = 0; row < 3; row++) {
            var size = 0.42 + row * 0.2;
            for (var seat = 0; seat < 3; seat++) {
                desk(sheet, 760 - row * 60 + seat * 300 * (0.82 + row * 0.36), 610 + row * 92, size);
            }
        }
        nearDesk(sheet);
    }

    private static void table(Sheet sheet) {
        sheet.polygon(Inks.INK, "330,640 800,640 838,690 292,690");
        sheet.gouges(
                Inks.CANDLE,
                Outline.of("345,645 790,645 820,682 312,682"),
                Cut.level(11, 90, 3),
                (x, y) -> 0.9 - Math.abs(x - 560) / 330);
        sheet.block(Inks.INK, 330, 688, 32, 232);
        sheet.block(Inks.INK, 768, 688, 32, 232);
        sheet.block(Inks.INK, 330, 688, 470, 26);
        sheet.block(Inks.CREAM, 540, 530, 40, 120);
        sheet.block(Inks.SAND, 566, 530, 14, 120);
        sheet.print(Inks.UMBER, new Ellipse2D.Double(500, 640, 120, 26));
        sheet.line(Inks.INK, 560, 532, 560, 512, 5);
        flame(sheet, 560, 456, 62, Inks.FLAME);
        flame(sheet, 560, 464, 50, Inks.CANDLE);
        flame(sheet, 560, 480, 28, Inks.PAPER);
    }

    private static void flame(Sheet sheet, double x, double y, double size, Color ink) {
        var flame = new Path2D.Double();
        flame.moveTo(x, y - size);
        flame.curveTo(x + size * 0.3, y - size * 0.3, x + size * 0.5, y + size * 0.3, x, y + size);
        flame.curveTo(x - size * 0.5, y + size * 0.3, x - size * 0.2, y - size * 0.3, x, y - size);
        sheet.print(ink, flame);
    }

    private static void chair(Sheet sheet) {
        var wood = Inks.between(Inks.EMBER, Inks.INK, 0.35);
        sheet.polygon(wood, "1176,300 1206,296 1196,860 1168,860");
        sheet.polygon(Inks.INK, "1016,600 1044,600 1052,800 1030,800");
        for (var i = 0; i < 3; i++) {
            sheet.polygon(wood, 1010, 340 + i * 84, 1196, 326 + i * 84, 1196, 366 + i * 84, 1010, 384 + i * 84);
        }
        sheet.polygon(wood, "996,312 1026,306 1040,610 1010,610");
        sheet.polygon(Inks.CLAY, "916,640 1016,596 1196,600 1128,652");
        sheet.polygon(wood, "912,640 1130,650 1130,686 912,676");
        sheet.polygon(wood, "1128,652 1198,600 1198,636 1130,686");
        sheet.polygon(wood, "916,670 948,672 944,905 918,905");
        sheet.polygon(wood, "1098,680 1130,682 1126,918 1100,918");
        sheet.line(wood, 930, 800, 1112, 810, 18);
        sheet.line(Inks.CANDLE, 996, 318, 1010, 604, 5);
        sheet.line(Inks.CANDLE, 914, 645, 916, 898, 5);
        sheet.line(Inks.CANDLE, 1098, 690, 1100, 908, 4);
        for (var i = 0; i < 3; i++) {
            sheet.line(Inks.CANDLE, 1026, 340 + i * 84, 1174, 329 + i * 84, 4);
        }
        sheet.gouges(
                Inks.CANDLE, Outline.of("924,640 1020,600 1180,604 1122,648"), Cut.level(9, 46, 2.6), (x, y) -> 0.8);
    }

    private static void window(Sheet sheet) {
        sheet.polygon(Inks.UMBER, "90,70 400,110 400,500 90,580");
        sheet.polygon(Inks.PAPER, "112,96 380,130 380,484 112,552");
        sheet.disc(Inks.between(Inks.PAPER, Inks.CANDLE, 0.5), 265, 260, 70);
        sheet.polygon(Inks.SAGE, "112,460 200,420 300,440 380,410 380,484 112,552");
        sheet.polygon(Inks.UMBER, "236,108 252,110 252,520 236,524");
        sheet.polygon(Inks.UMBER, "112,318 380,302 380,316 112,334");
    }

    private static void desk(Sheet sheet, double x, double y, double size) {
        sheet.polygon(Inks.between(Inks.UMBER, Inks.INK, 0.6), x, y, size, "14,30 34,30 30,200 14,200");
        sheet.polygon(Inks.between(Inks.UMBER, Inks.INK, 0.6), x, y, size, "316,30 336,30 336,200 320,200");
        sheet.polygon(Inks.between(Inks.UMBER, Inks.EMBER, 0.5), x, y, size, "0,26 350,26 350,76 0,76");
        sheet.polygon(Inks.between(Inks.CLAY, Inks.EMBER, 0.35), x, y, size, "24,-34 326,-34 354,28 -4,28");
        sheet.gouges(
                Inks.SAND,
                Outline.of(x, y, size, "30,-28 316,-28 336,22 10,22"),
                new Cut(0, 13 * size + 2, 80 * size, 3),
                (px, py) -> 0.5);
    }

    private static void nearDesk(Sheet sheet) {
        sheet.polygon(Inks.INK, "130,930 780,930 780,1000 130,1000");
        var top = Outline.of("200,770 730,770 830,945 80,945");
        sheet.print(Inks.EMBER, top);
        sheet.gouges(Inks.CLAY, top, Cut.level(16, 130, 4), (x, y) -> 0.55);
        sheet.polygon(Inks.INK, "300,906 330,804 470,816 610,800 650,902 470,920");
        var left = Outline.of("308,896 338,800 470,812 470,910");
        var right = Outline.of("470,812 602,796 640,892 470,910");
        sheet.print(Inks.PAPER, left);
        sheet.print(Inks.CREAM, right);
        sheet.gouges(Inks.UMBER, left, Cut.slanted(5, 14, 44, 2.2), (x, y) -> 0.75);
        sheet.gouges(Inks.UMBER, right, Cut.slanted(-6, 14, 44, 2.2), (x, y) -> x < 580 ? 0.75 : 0.2);
        sheet.line(Inks.INK, 470, 812, 470, 912, 4);
        sheet.line(Inks.CANDLE, 664, 900, 742, 836, 12);
        sheet.polygon(Inks.INK, "652,911 661,893 671,903");
    }
}
