package org.vigil.door;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody signs in with, in two words, so that they know it again in a list; nothing finer is kept. */
final class Device {

    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "CrOS", "Linux");

    private Device() {}

    static String of(@Nullable String userAgent) {
        return first(BROWSERS, userAgent) + ", " + first(SYSTEMS, userAgent);
    }

    private static String first(List<String> known, @Nullable String userAgent) {
        return known.stream()
                .filter(name -> userAgent != null && userAgent.contains(name))
                .map(Device::called)
                .findFirst()
                .orElse("?");
    }

    private static String called(String name) {
        return switch (name) {
            case "Edg" -> "Edge";
            case "OPR" -> "Opera";
            case "Mac OS X" -> "macOS";
            case "CrOS" -> "ChromeOS";
            default -> name;
        };
    }
}
