package org.vigil.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;

/** A sheet of paper under the press: takes shapes with the rough edge of a hand-cut block, gouge marks, and at last its grain. */
final class Sheet {

    static final int WIDTH = 1600;
    static final int HEIGHT = 1000;
    private static final double STEP = 11;
    private static final double EDGE = 1.3;
    private static final int MARGIN = 34;

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D graphics = image.createGraphics();
    private final Random random;

    Sheet(long seed) {
        random = new Random(seed);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        ground(Inks.CREAM);
    }

    void ground(Color ink) {
        graphics.setColor(ink);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
    }

    /** Prints a shape as cut by hand. */
    void print(Color ink, Shape shape) {
        graphics.setColor(ink);
        graphics.fill(rough(shape, EDGE));
    }

    /** Prints a shape cut with a shaking hand: smoke, rock, torn paper. */
    void tear(Color ink, Shape shape, double shake) {
        graphics.setColor(ink);
        graphics.fill(rough(shape, shake));
    }

    void polygon(Color ink, double... points) {
        print(ink, Outline.of(points));
    }

    void polygon(Color ink, String points) {
        print(ink, Outline.of(points));
    }

    void polygon(Color ink, double x, double y, double size, String points) {
        print(ink, Outline.of(x, y, size, points));
    }

    void block(Color ink, double x, double y, double width, double height) {
        print(ink, new Rectangle2D.Double(x, y, width, height));
    }

    void disc(Color ink, double x, double y, double radius) {
        print(ink, circle(x, y, radius));
    }

    void line(Color ink, double x, double y, double toX, double toY, double width) {
        var length = Math.hypot(toX - x, toY - y);
        var dx = (toY - y) / length * width / 2;
        var dy = (x - toX) / length * width / 2;
        polygon(ink, x + dx, y + dy, toX + dx, toY + dy, toX - dx, toY - dy, x - dx, y - dy);
    }

    /** One stroke of the gouge: thick in the middle, pointed at both ends. */
    void gouge(Color ink, double x, double y, double angle, double length, double width) {
        var dx = Math.cos(angle) * length / 2;
        var dy = Math.sin(angle) * length / 2;
        var nx = -Math.sin(angle) * width;
        var ny = Math.cos(angle) * width;
        var leaf = new Path2D.Double();
        leaf.moveTo(x - dx, y - dy);
        leaf.quadTo(x + nx, y + ny, x + dx, y + dy);
        leaf.quadTo(x - nx, y - ny, x - dx, y - dy);
        graphics.setColor(ink);
        graphics.fill(leaf);
    }

    /** Covers an area with gouge marks in rows. */
    void gouges(Color ink, Shape area, Cut cut) {
        gouges(ink, area, cut, (x, y) -> 0.85);
    }

    /** Covers an area with gouge marks, each set with the chance that its place gives it. */
    void gouges(Color ink, Shape area, Cut cut, DoubleBinaryOperator chance) {
        var bounds = area.getBounds2D();
        var reach = Math.hypot(bounds.getWidth(), bounds.getHeight()) / 2;
        var cos = Math.cos(cut.angle());
        var sin = Math.sin(cut.angle());
        for (var v = -reach; v < reach; v += cut.gap()) {
            for (var u = -reach + between(0, cut.length()); u < reach; u += cut.length() * between(1.05, 1.5)) {
                var across = v + between(-0.2, 0.2) * cut.gap();
                var x = bounds.getCenterX() + u * cos - across * sin;
                var y = bounds.getCenterY() + u * sin + across * cos;
                var half = cut.length() * 0.45;
                var inside = area.contains(x, y)
                        && area.contains(x - half * cos, y - half * sin)
                        && area.contains(x + half * cos, y + half * sin);
                if (inside && random.nextDouble() < chance.applyAsDouble(x, y)) {
                    var turn = cut.angle() + between(-0.05, 0.05);
                    gouge(ink, x, y, turn, cut.length() * between(0.6, 1.05), cut.width() * between(0.6, 1.2));
                }
            }
        }
    }

    /** Everything below a line of hills. */
    Path2D hills(double height, double rise, double wave) {
        var phase = between(0, 100);
        var hills = new Path2D.Double();
        hills.moveTo(0, HEIGHT);
        for (var x = 0; x <= WIDTH; x += 8) {
            var t = x / wave + phase;
            var swell = Math.sin(t) + 0.45 * Math.sin(2.3 * t + 1) + 0.18 * Math.sin(5.1 * t + 2);
            hills.lineTo(x, height - rise * swell);
        }
        hills.lineTo(WIDTH, HEIGHT);
        hills.closePath();
        return hills;
    }

    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    static Ellipse2D circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2);
    }

    /** The printed sheet, with its unprinted margin, the flecks that took no ink and the tooth of the paper. */
    BufferedImage finish() {
        fleck();
        margin();
        tooth();
        graphics.dispose();
        return image;
    }

    private void fleck() {
        for (var i = 0; i < 900; i++) {
            graphics.setColor(new Color(255, 253, 248, (int) between(20, 90)));
            graphics.fill(circle(between(0, WIDTH), between(0, HEIGHT), between(0.4, 1.5)));
        }
    }

    private void margin() {
        var margin = new Area(new Rectangle2D.Double(-20, -20, WIDTH + 40, HEIGHT + 40));
        var block = new Rectangle2D.Double(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN);
        margin.subtract(new Area(rough(block, 2.2)));
        graphics.setColor(Inks.PAPER);
        graphics.fill(margin);
    }

    private void tooth() {
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, toned(image.getRGB(x, y), (random.nextInt(13) + random.nextInt(13) - 12) / 2));
            }
        }
    }

    private static int toned(int rgb, int tone) {
        var red = Math.clamp((rgb >> 16 & 0xff) + tone, 0, 255);
        var green = Math.clamp((rgb >> 8 & 0xff) + tone, 0, 255);
        var blue = Math.clamp((rgb & 0xff) + tone, 0, 255);
        return red << 16 | green << 8 | blue;
    }

    private Path2D rough(Shape shape, double shake) {
        var rough = new Path2D.Double(Path2D.WIND_NON_ZERO);
        var point = new double[6];
        double[] last = {0, 0};
        double[] first = {0, 0};
        for (var path = shape.getPathIterator(null, 0.4); !path.isDone(); path.next()) {
            switch (path.currentSegment(point)) {
                case PathIterator.SEG_MOVETO -> {
                    rough.moveTo(point[0], point[1]);
                    first = point.clone();
                    last = point.clone();
                }
                case PathIterator.SEG_LINETO -> {
                    walk(rough, last, point, shake);
                    last = point.clone();
                }
                default -> {
                    walk(rough, last, first, shake);
                    rough.closePath();
                    last = first;
                }
            }
        }
        return rough;
    }

    private void walk(Path2D path, double[] from, double[] to, double shake) {
        var steps = (int) Math.max(1, Math.hypot(to[0] - from[0], to[1] - from[1]) / STEP);
        for (var i = 1; i <= steps; i++) {
            var share = (double) i / steps;
            path.lineTo(
                    from[0] + (to[0] - from[0]) * share + between(-shake, shake),
                    from[1] + (to[1] - from[1]) * share + between(-shake, shake));
        }
    }
}
