package org.vigil.drawing;

import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Set;

/** The pictures of the demo, drawn by program in the manner of coloured linocuts: the same name gives the same pixels. */
public final class Drawings {

    private static final Map<String, Scene> SCENES = Map.ofEntries(
            Map.entry("river-boats", Waters::riverBoats),
            Map.entry("harbour-night", Waters::harbourNight),
            Map.entry("mountain-road", Heights::mountainRoad),
            Map.entry("mast-off", Heights::mastOff),
            Map.entry("town-smoke", HillTown::townSmoke),
            Map.entry("empty-chair", Rooms::emptyChair),
            Map.entry("printing-press", PressHall::printingPress),
            Map.entry("school-desks", Rooms::schoolDesks),
            Map.entry("prison-window", Cell::prisonWindow),
            Map.entry("courthouse-steps", Courthouse::courthouseSteps),
            Map.entry("stadium-gate", Stadium::stadiumGate),
            Map.entry("crowd-blank-signs", Crowd::crowdBlankSigns),
            Map.entry("market-stall", Market::marketStall),
            Map.entry("letterbox", Postbox::letterbox));

    private Drawings() {}

    public static Set<String> names() {
        return SCENES.keySet();
    }

    /** The mark of the demo's organisation, 512 pixels a side, with nothing around it. */
    public static BufferedImage mark() {
        return NorthStar.mark();
    }

    /** The drawing of that name, 1600 by 1000 pixels, the same pixels each time. */
    public static BufferedImage draw(String name) {
        var scene = SCENES.get(name);
        if (scene == null) {
            throw new IllegalArgumentException("No drawing is called '" + name + "'; there are " + names());
        }
        var sheet = new Sheet(name.hashCode());
        scene.printOn(sheet);
        return sheet.finish();
    }
}
