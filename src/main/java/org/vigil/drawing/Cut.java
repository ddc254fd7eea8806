package org.vigil.drawing;

/** How a row of gouge marks is set: its direction in radians, the gap between rows, and each mark's length and width. */
record Cut(double angle, double gap, double length, double width) {

    static Cut level(double gap, double length, double width) {
        return new Cut(0, gap, length, width);
    }

    static Cut upright(double gap, double length, double width) {
        return new Cut(Math.PI / 2, gap, length, width);
    }

    static Cut slanted(double degrees, double gap, double length, double width) {
        return new Cut(Math.toRadians(degrees), gap, length, width);
    }
}
