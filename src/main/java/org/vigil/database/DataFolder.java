package org.vigil.database;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The folder of one Vigil: its database, its media, its passwords, and the lock that says who works there. */
public final class DataFolder {

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /** The folder of that name; made, for its owner's eyes only, if it is not there. */
    public static DataFolder at(String path) {
        try {
            return at(Path.of(path));
        } catch (InvalidPathException e) {
            throw new DataFolderUnusable("'%s' is not the name of a folder: %s".formatted(path, e.getReason()), e);
        }
    }

    /** The folder at that place; made, for its owner's eyes only, if it is not there. */
    public static DataFolder at(Path path) {
        var wanted = path.toAbsolutePath().normalize();
        try {
            makePrivate(wanted);
            var folder = wanted.toRealPath();
            if (!Files.isWritable(folder)) {
                throw new DataFolderUnusable(
                        "%s may not be written by user %s: give it to that user or name another folder with --data"
                                .formatted(folder, System.getProperty("user.name")));
            }
            return new DataFolder(folder);
        } catch (FileAlreadyExistsException e) {
            throw new DataFolderUnusable("%s is a file; --data expects a folder".formatted(e.getFile()), e);
        } catch (IOException e) {
            throw unusable("%s cannot be made".formatted(wanted), e);
        }
    }

    /** Whether that name is a folder in which a database of ours has been made; nothing is made by asking. */
    public static boolean hasDatabase(String path) {
        return Files.isDirectory(Path.of(path).resolve("postgres"));
    }

    public Path path() {
        return path;
    }

    /** Where pictures and documents are kept. */
    public Path media() {
        return madePrivate("media");
    }

    /** Where the search index is kept: made from the database, in no backup. */
    public Path search() {
        return madePrivate("search");
    }

    /** Where pictures are kept as they were given, sealed; never served, and in no backup. */
    public Path originals() {
        return madePrivate("originals");
    }

    /** Where files lie while they are received and read; emptied at every start, and in no backup. */
    public Path upload() {
        return madePrivate("upload");
    }

    /** Where the keys are kept that are neither in the database nor in its backups. */
    public Path keys() {
        return madePrivate("keys");
    }

    /** Who works in this folder now, if anyone does. */
    public Optional<FolderHolder> holder() {
        return FolderLock.holder(lockFile());
    }

    /** The lock of this folder in the name of a command, unless someone holds it. */
    Optional<FolderLock> tryLock(String command) {
        try {
            return FolderLock.tryTake(lockFile(), FolderHolder.thisProcess(command));
        } catch (IOException e) {
            throw unusable("%s cannot be locked".formatted(path), e);
        }
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path postgresLog() {
        return path.resolve("postgres.log");
    }

    Path postgresBinaries() {
        return path.resolve("postgres-binaries");
    }

    Passwords passwords() {
        return new Passwords(madePrivate("passwords"));
    }

    /** Refuses when less than that many megabytes are free, before anything is half written. */
    void requireRoom(long megabytes) {
        try {
            var free = Files.getFileStore(path).getUsableSpace() >> 20;
            if (free < megabytes) {
                throw new DataFolderUnusable(
                        "%s has %d MB of free space; %d MB are needed".formatted(path, free, megabytes));
            }
        } catch (IOException e) {
            throw unusable("%s cannot be measured".formatted(path), e);
        }
    }

    private Path lockFile() {
        return path.resolve("lock");
    }

    private Path madePrivate(String name) {
        var folder = path.resolve(name);
        try {
            makePrivate(folder);
            return folder;
        } catch (IOException e) {
            throw unusable("%s cannot be made".formatted(folder), e);
        }
    }

    static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    private static DataFolderUnusable unusable(String what, IOException e) {
        var reason = e instanceof FileSystemException f && f.getReason() != null
                ? f.getReason()
                : e.getClass().getSimpleName();
        return new DataFolderUnusable("%s: %s".formatted(what, reason), e);
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
