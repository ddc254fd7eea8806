package org.vigil.ingest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The files below the given paths, in the order of their names; links are followed, but never out of a loop twice. */
final class SourceFiles {

    /** A file to read, or the reason why it can't be. */
    record Source(Path path, @Nullable String refusal) {}

    private SourceFiles() {}

    static Queue<Source> below(List<Path> paths) {
        var sources = new ArrayDeque<Source>();
        for (var path : paths) {
            if (!Files.exists(path) && !Files.isSymbolicLink(path)) {
                throw new ImportUnfit(path + " does not exist");
            }
            sources.addAll(below(path));
        }
        return sources;
    }

    private static List<Source> below(Path start) {
        var found = new ArrayList<Source>();
        try {
            Files.walkFileTree(
                    start,
                    java.util.EnumSet.of(java.nio.file.FileVisitOption.FOLLOW_LINKS),
                    Integer.MAX_VALUE,
                    new SimpleFileVisitor<Path>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                            found.add(source(file, attributes));
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path file, IOException e) {
                            found.add(new Source(file, "cannot be opened: " + reason(e)));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException e) {
            found.add(new Source(start, "cannot be opened: " + reason(e)));
        }
        found.sort(Comparator.comparing(Source::path));
        return found;
    }

    private static Source source(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            return new Source(file, "is a link that leads nowhere");
        }
        return new Source(file, attributes.isRegularFile() ? null : "is not an ordinary file");
    }

    static String reason(IOException e) {
        return switch (e) {
            case java.nio.file.FileSystemLoopException loop -> "a link leads back to a folder above it";
            case java.nio.file.NoSuchFileException gone -> "it is not there";
            case java.nio.file.AccessDeniedException denied -> "this user may not read it";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
