package org.vigil.media;

/** What of a picture must stay in sight when it is cropped: parts of its width and height, 0 to 1, from the top left. */
public record Focus(double x, double y) {

    public static final Focus CENTRE = new Focus(0.5, 0.5);

    public Focus {
        x = Math.clamp(Double.isNaN(x) ? 0.5 : x, 0, 1);
        y = Math.clamp(Double.isNaN(y) ? 0.5 : y, 0, 1);
    }

    /** In tenths, 0 to 10: as exact as a crop has to be, and few enough to be classes of a stylesheet. */
    public int column() {
        return (int) Math.round(x * 10);
    }

    public int row() {
        return (int) Math.round(y * 10);
    }

    /** The classes that say so in the site's stylesheet; null for the centre, where every crop looks anyway. */
    public @org.jspecify.annotations.Nullable String classes() {
        return column() == 5 && row() == 5 ? null : "focus focus-x%d focus-y%d".formatted(column(), row());
    }

    /** The left and top edge of the largest part of that shape within a picture, as near to this point as it goes. */
    int edge(int whole, int part, boolean across) {
        var middle = (across ? x : y) * whole;
        return (int) Math.clamp(Math.round(middle - part / 2.0), 0, Math.max(0, whole - part));
    }
}
