package org.vigil.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import org.vigil.SiteTest;
import org.vigil.changes.ChangeLog;
import org.vigil.changes.Following;
import org.vigil.news.NewsFixture;
import org.vigil.shared.Finding;

/** Whatever shows pictures says which; readers may see those that something shows. */
@SiteTest
class MediaUsesTest {

    @Autowired
    private MediaUses uses;

    @Autowired
    private MediaStore store;

    @Autowired
    private MediaLibrary library;

    @Autowired
    private MediaCheck check;

    @Autowired
    private MediaFixture media;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private ChangeLog changes;

    @Autowired
    private Following following;

    @Autowired
    private JdbcClient jdbc;

    private final UUID petition = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    private void shows(UUID user, String... hashes) {
        transactions.executeWithoutResult(status -> uses.replace(user, Set.of(hashes)));
        following.catchUp();
    }

    private boolean isPublic(String hash) {
        var row = jdbc.sql("select exists (select from pub.media where hash = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
        assertThat(store.find(hash).isPresent()).isEqualTo(row);
        return row;
    }

    @Test
    void makePicturesPublicAndPrivateAgain() {
        var one = media.picture();
        var two = media.picture();

        shows(petition, one, two);
        assertThat(List.of(isPublic(one), isPublic(two))).containsExactly(true, true);

        shows(petition, two);
        assertThat(List.of(isPublic(one), isPublic(two))).containsExactly(false, true);

        transactions.executeWithoutResult(status -> uses.remove(petition));
        following.catchUp();
        assertThat(List.of(isPublic(one), isPublic(two))).containsExactly(false, false);
    }

    @Test
    void areNotMadePublicWhilePicturesMayBeShownToNobody() {
        var picture = media.picture();
        library.describe(picture, new Described("", null, null, null, null, null, true), null, NewsFixture.EDITOR);

        shows(petition, picture);

        assertThat(isPublic(picture)).isFalse();
        assertThat(store.findShowable(picture)).isEmpty();
        assertThat(store.findAny(picture)).isPresent();
        assertThat(store.openAny(picture + "-600.webp")).isEmpty();
        assertThat(check.look()).allMatch(finding -> finding.level() == Finding.Level.OK);
        shows(petition);
    }

    @Test
    void passOverWhatIsNoPicture() {
        var picture = media.picture();

        shows(petition, picture, "a1", "c".repeat(64));

        assertThat(isPublic(picture)).isTrue();
        assertThat(jdbc.sql("select hash from media_use where user_id = :user")
                        .param("user", petition)
                        .query(String.class)
                        .list())
                .containsExactly(picture);
    }

    @Test
    void sayOfMany() {
        var one = media.picture();
        var two = media.picture();
        shows(petition, one);

        transactions.executeWithoutResult(
                status -> uses.replace(Map.of(petition, Set.<String>of(), other, Set.of(two))));
        following.catchUp();

        assertThat(List.of(isPublic(one), isPublic(two))).containsExactly(false, true);
    }

    @Test
    void areForgottenWithTheTransactionThatFails() {
        var picture = media.picture();

        transactions.executeWithoutResult(status -> {
            uses.replace(petition, Set.of(picture));
            status.setRollbackOnly();
        });

        assertThat(isPublic(picture)).isFalse();
    }

    @Test
    void belongToTheTransactionThatShowsThem() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> uses.replace(petition, Set.of()));
    }

    @Test
    void sayInTheChangeLogWhatWasWithdrawnAndNothingElse() {
        var picture = media.picture();
        var before = changes.newest();

        shows(petition, picture);
        shows(petition, picture);
        assertThat(changes.after(before, 10)).isEmpty();

        shows(petition);
        assertThat(changes.after(before, 10))
                .singleElement()
                .satisfies(recorded -> assertThat(recorded.change().keys()).containsExactly("media:" + picture));
    }

    @Test
    void keepNoPicturePublicWhenTheLastTwoGiveItUpAtOnce() throws Exception {
        var picture = media.picture();
        shows(petition, picture);
        shows(other, picture);

        var second = atOnce(() -> uses.remove(petition), () -> uses.remove(other));

        second.get(10, TimeUnit.SECONDS);
        following.catchUp();
        assertThat(isPublic(picture)).isFalse();
    }

    @Test
    void keepAPicturePublicThatOneTakesUpWhileAnotherGivesItUp() throws Exception {
        var picture = media.picture();
        shows(petition, picture);

        var second = atOnce(() -> uses.replace(other, Set.of(picture)), () -> uses.remove(petition));

        second.get(10, TimeUnit.SECONDS);
        following.catchUp();
        assertThat(isPublic(picture)).isTrue();
    }

    @Test
    void areThoseOfTheLaterWhenTwoSpeakOfTheSameAtOnce() throws Exception {
        var one = media.picture();
        var two = media.picture();

        var second = atOnce(() -> uses.replace(petition, Set.of(one)), () -> uses.replace(petition, Set.of(two)));

        second.get(10, TimeUnit.SECONDS);
        following.catchUp();
        assertThat(List.of(isPublic(one), isPublic(two))).containsExactly(false, true);
    }

    /** The first acts, the second acts and has to wait, and then the first commits. */
    private CompletableFuture<Void> atOnce(Runnable first, Runnable second) {
        return transactions.execute(status -> {
            first.run();
            var later = CompletableFuture.runAsync(
                    () -> transactions.executeWithoutResult(inner -> second.run()), Thread::startVirtualThread);
            awaitSomeoneWaiting(later);
            return later;
        });
    }

    private void awaitSomeoneWaiting(CompletableFuture<Void> later) {
        var deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < deadline && !later.isDone()) {
            var waiting = jdbc.sql("select count(*) from pg_locks where not granted")
                    .query(Integer.class)
                    .single();
            if (waiting > 0) {
                return;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("The second did not wait for the first");
    }

    @Test
    void areComparedByDoctorWithWhatReadersMaySee() {
        var picture = media.picture();
        shows(petition, picture);
        assertThat(check.look()).allMatch(finding -> finding.level() == Finding.Level.OK);

        jdbc.sql("delete from media_use where hash = :hash")
                .param("hash", picture)
                .update();
        assertThat(check.look()).anyMatch(finding -> finding.found().contains("nothing public shows"));

        jdbc.sql("delete from pub.media where hash = :hash")
                .param("hash", picture)
                .update();
        jdbc.sql("insert into media_use values (:user, :hash)")
                .param("user", petition)
                .param("hash", picture)
                .update();
        assertThat(check.look()).anyMatch(finding -> finding.found().contains("cannot be seen"));
        jdbc.sql("delete from media_use where hash = :hash")
                .param("hash", picture)
                .update();
    }
}
