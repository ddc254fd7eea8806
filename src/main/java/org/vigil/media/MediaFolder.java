package org.vigil.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vigil.database.DataFolder;

/**
 * The files of pictures: {@code media/ab/abcd…-800.webp}, the same as {@code .jpg}, and {@code abcd…-share-5-3.jpg}, which
 * says in tenths what is in its middle. A file is there whole or not at all.
 */
@Component
class MediaFolder {

    private static final Pattern NAME =
            Pattern.compile("([0-9a-f]{64})-(?:[0-9]{1,4}\\.(?:webp|jpg)|share-[0-9]{1,2}-[0-9]{1,2}\\.jpg)");

    private final Path folder;

    MediaFolder(DataFolder data) {
        this.folder = data.media();
    }

    static String name(String hash, int width) {
        return hash + "-" + width + ".webp";
    }

    static String jpeg(String hash, int width) {
        return hash + "-" + width + ".jpg";
    }

    static String share(String hash, Focus focus) {
        return "%s-share-%d-%d.jpg".formatted(hash, focus.column(), focus.row());
    }

    /** The hash in a name, if it can be one of ours. */
    static Optional<String> hash(String name) {
        var matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    void keep(String name, Supplier<byte[]> content) {
        var target = place(name);
        if (Files.exists(target)) {
            return;
        }
        try {
            Files.createDirectories(target.getParent());
            var part = Files.createTempFile(target.getParent(), "new", ".part");
            Files.write(part, content.get());
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture could not be kept in " + folder, e);
        }
    }

    /** The file of that name, if the name can be one of ours and the file is there. */
    Optional<Path> find(String name) {
        return hash(name).map(hash -> place(name)).filter(Files::isRegularFile);
    }

    private Path place(String name) {
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }
}
