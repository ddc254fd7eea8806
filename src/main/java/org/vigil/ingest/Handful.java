package org.vigil.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is kept in one transaction: stories of one file or of many, in their order, and how far each of the files has been read.
 *
 * <p>A handful takes no story that another of its files has brought already. That one must be here first: the second may know
 * more of it, and the rank of the first is the place of its neighbours.
 */
final class Handful {

    private static final int STORIES = 200;
    private static final int CHARACTERS = 4_000_000;
    private static final int MANY_CHARACTERS = 1_000_000;

    private final List<ImportFile> files = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<ImportItem> rejected = new ArrayList<>();
    private final Map<Fingerprint, Integer> broughtBy = new HashMap<>();
    private long characters;

    boolean takes(Candidate candidate) {
        return broughtBy.getOrDefault(candidate.fingerprint(), candidate.file()) == candidate.file();
    }

    void add(Candidate candidate) {
        candidates.add(candidate);
        broughtBy.put(candidate.fingerprint(), candidate.file());
        characters += candidate.found().length();
    }

    void reject(ImportItem place) {
        rejected.add(place);
    }

    void note(ImportFile file) {
        files.add(file);
    }

    boolean isFull() {
        return places() >= STORIES || files.size() >= STORIES || characters > CHARACTERS;
    }

    boolean isEmpty() {
        return places() == 0 && files.isEmpty();
    }

    /** Of such size that two at once might not find room in memory. */
    boolean isHeavy() {
        return characters > MANY_CHARACTERS;
    }

    /** Stories, and places where there should have been one. */
    int places() {
        return candidates.size() + rejected.size();
    }

    List<ImportFile> files() {
        return files;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    List<ImportItem> rejected() {
        return rejected;
    }
}
