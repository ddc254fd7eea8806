package org.vigil.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a file says about itself when it is read through once: how many stories, and the stream of each of its pages, which
 * some pages tell only after their last story.
 */
record Survey(long stories, List<StreamWitness> pages) {

    static Survey of(Capture capture) throws IOException {
        var stories = 0L;
        var pages = new ArrayList<StreamWitness>();
        try (capture) {
            for (var found = capture.next(); found.isPresent(); found = capture.next()) {
                switch (found.get()) {
                    case FoundPage page -> pages.add(page.witness());
                    case FoundStory story -> stories++;
                    case Refused refused -> stories++;
                }
            }
        }
        return new Survey(stories, List.copyOf(pages));
    }

    /** The witness of a page, numbered from 1. */
    Optional<StreamWitness> page(int number) {
        return number >= 1 && number <= pages.size() ? Optional.of(pages.get(number - 1)) : Optional.empty();
    }

    static String sha256(Path file) throws IOException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
