package org.vigil.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** The data folder: whether it is there, for whose eyes, how much room is left, who works in it. It needs no database. */
public final class FolderCheck implements Check {

    private static final long SCARCE_MEGABYTES = 2048;
    private static final long TOO_LITTLE_MEGABYTES = 256;
    private static final Set<PosixFilePermission> FOR_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final Path path;

    public FolderCheck(String path) {
        this.path = Path.of(path).toAbsolutePath().normalize();
    }

    @Override
    public String subject() {
        return "data folder";
    }

    @Override
    public List<Finding> look() {
        if (!Files.isDirectory(path)) {
            return List.of(Finding.warn(
                    subject(),
                    path + " is not there",
                    "it is made by the first ./vigil serve; or name another with --data"));
        }
        var findings = new ArrayList<Finding>();
        try {
            findings.add(place());
            findings.add(room());
        } catch (IOException e) {
            findings.add(Finding.fail(
                    subject(), "%s cannot be read: %s".formatted(path, e), "give it to the user who runs Vigil"));
        }
        if (Files.exists(path.resolve("lock"))) {
            findings.add(holder());
        }
        return findings;
    }

    private Finding place() throws IOException {
        if (!Files.isWritable(path)) {
            return Finding.fail(
                    subject(),
                    path + " may not be written",
                    "give it to the user who runs Vigil: chown -R USER " + path);
        }
        var permissions = Files.getPosixFilePermissions(path);
        return permissions.stream().anyMatch(FOR_OTHERS::contains)
                ? Finding.warn(subject(), path + " may be read or written by others", "chmod 700 " + path)
                : Finding.ok(subject(), path.toString());
    }

    private Finding room() throws IOException {
        var free = Files.getFileStore(path).getUsableSpace() >> 20;
        var found = "%,d MB".formatted(free);
        var advice = "make room on the disk of %s: without it nothing can be published".formatted(path);
        if (free < TOO_LITTLE_MEGABYTES) {
            return Finding.fail("free space", found, advice);
        }
        return free < SCARCE_MEGABYTES ? Finding.warn("free space", found, advice) : Finding.ok("free space", found);
    }

    private Finding holder() {
        return Finding.ok(
                "running",
                DataFolder.at(path)
                        .holder()
                        .map(holder -> "%s (pid %d) since %s".formatted(holder.command(), holder.pid(), holder.since()))
                        .orElse("nothing works in this folder"));
    }
}
