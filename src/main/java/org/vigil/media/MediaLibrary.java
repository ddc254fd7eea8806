package org.vigil.media;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.desk.ChangedMeanwhile;
import org.vigil.page.Site;
import org.vigil.shared.Actor;
import org.vigil.shared.NotFound;

/**
 * The pictures as the desk knows them: what is said of each, which stories show it, and whether readers may see it. Rights
 * are asked for by whoever calls.
 */
@Service
public class MediaLibrary {

    private final Kept kept;
    private final MediaUses uses;
    private final List<PictureUse> users;
    private final Calendar calendar;

    /** Where it is kept, and where it is written down who did what. */
    @Component("libraryKept")
    record Kept(LibraryRows rows, PictureFiles files, Originals originals, AuditLog audit) {}

    /** Which day it is in the newsroom. */
    @Component("libraryCalendar")
    record Calendar(Site site, Clock clock) {

        LocalDate today() {
            return LocalDate.now(clock.withZone(site.zone()));
        }
    }

    MediaLibrary(Kept kept, MediaUses uses, List<PictureUse> users, Calendar calendar) {
        this.kept = kept;
        this.uses = uses;
        this.users = List.copyOf(users);
        this.calendar = calendar;
    }

    public Optional<LibraryPicture> find(String hash) {
        return kept.rows().find(hash);
    }

    public LibraryPicture get(String hash) {
        return find(hash).orElseThrow(() -> new NotFound("picture"));
    }

    /** Newest first, from behind that picture on where one is named. */
    public List<LibraryPicture> page(PictureSieve sieve, @Nullable String after, int limit) {
        var drafts = new HashSet<String>();
        if (sieve.matter() == PictureSieve.Matter.UNUSED) {
            users.forEach(user -> drafts.addAll(user.pictures()));
        }
        return kept.rows().page(sieve, drafts, calendar.today(), after, limit);
    }

    /** Whether its licence ends within a month or has ended. */
    public boolean ends(LibraryPicture picture) {
        return picture.words().isOver(calendar.today().plusDays(30));
    }

    /** How many that readers see, or saw, are past their licence or will be within a month. */
    public int ending() {
        return kept.rows().ending(calendar.today());
    }

    /** Whether readers may see a picture of which this is said. */
    public boolean isShowable(Described words) {
        return !words.hideFaces() && !words.isOver(calendar.today());
    }

    /** Says what there is to see on a picture of which nobody has said it. */
    @Transactional
    public void nameIfNameless(String hash, String alt, Actor by) {
        if (kept.rows().nameIfNameless(hash, alt)) {
            kept.audit().record(by, Act.of("picture.described", hash));
        }
    }

    /** The stories that show it or would. */
    public Set<UUID> stories(String hash) {
        var stories = new HashSet<>(uses.of(hash));
        users.forEach(user -> stories.addAll(user.stories(hash)));
        return stories;
    }

    /** Saves what is said of it; readers see it, or no longer, from now on. */
    @Transactional
    public void describe(String hash, Described words, @Nullable String was, Actor by) {
        var saved = locked(hash);
        if (was != null && !was.equals(saved.words().imprint())) {
            throw new ChangedMeanwhile();
        }
        if (words.equals(saved.words())) {
            return;
        }
        kept.rows().describe(hash, words, words.isOver(calendar.today()));
        kept.audit().record(by, Act.of("picture.described", hash));
        if (words.hideFaces() != saved.words().hideFaces()) {
            kept.audit().record(by, words.hideFaces() ? Act.of("picture.hidden", hash) : Act.of("picture.shown", hash));
        }
        uses.refresh(List.of(hash));
    }

    /** Says what must stay in sight; the part that is shared is made anew, under a name that says so. */
    @Transactional
    public void focus(String hash, Focus focus, Actor by) {
        var saved = locked(hash).file();
        if (focus.equals(saved.focus())) {
            return;
        }
        kept.files().focus(saved, focus);
        kept.rows().focus(hash, focus);
        kept.audit().record(by, Act.of("picture.focused", hash));
        uses.refresh(List.of(hash));
        var moved = focus.column() != saved.focus().column()
                || focus.row() != saved.focus().row();
        if (moved) {
            afterwards(() -> kept.files().forgetShare(hash, saved.focus()));
        }
    }

    /** Removes it with all its files, where no story shows it or would. */
    @Transactional
    public void remove(String hash, Actor by) {
        var saved = locked(hash);
        var stories = stories(hash);
        if (!stories.isEmpty()) {
            throw new PictureInUse(stories.size());
        }
        kept.rows().remove(hash);
        kept.audit().record(by, Act.of("picture.removed", hash));
        afterwards(() -> {
            kept.files().remove(saved.file());
            kept.originals().remove(hash);
        });
    }

    /** Files go once nothing names them any more: a transaction that fails takes nothing along. */
    private static void afterwards(Runnable act) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                act.run();
            }
        });
    }

    /** The file as it was given, if it is kept; somebody takes it out of the house. */
    @Transactional
    public Optional<byte[]> original(String hash, Actor by) {
        locked(hash);
        var original = kept.originals().open(hash);
        if (original.isPresent()) {
            kept.audit().record(by, Act.of("picture.original-taken", hash));
        }
        return original;
    }

    private LibraryPicture locked(String hash) {
        return kept.rows().lock(hash).orElseThrow(() -> new NotFound("picture"));
    }
}
