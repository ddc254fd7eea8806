package org.vigil.drawing;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.stream.Stream;

/** Shapes with straight sides. */
final class Outline {

    private Outline() {}

    static Path2D of(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (var i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** The shape whose corners are written as in "0,0 10,0 10,5". */
    static Path2D of(String points) {
        return of(
                Stream.of(points.split("[ ,]")).mapToDouble(Double::parseDouble).toArray());
    }

    /** A shape drawn around 0,0, brought to its place and size. */
    static Path2D of(double x, double y, double size, String points) {
        var place = AffineTransform.getTranslateInstance(x, y);
        place.scale(size, size);
        var outline = of(points);
        outline.transform(place);
        return outline;
    }
}
