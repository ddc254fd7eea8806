package org.vigil.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.changes.Change;
import org.vigil.changes.Recorded;

class PageCacheTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private final Freshness freshness = new Freshness();
    private final PageCache cache = new PageCache(freshness, Clock.fixed(NOW, ZoneOffset.UTC), 4);

    private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void begin() {
        freshness.begin(10);
    }

    private void changed(long seq, String... keys) {
        var change = new Change("story", null, "published", null, null, Set.of(keys), false);
        freshness.follow(List.of(new Recorded(seq, NOW, change)));
    }

    private static CachedPage page(String text, long position, @Nullable Instant until, String... keys) {
        return new CachedPage(
                text.getBytes(StandardCharsets.UTF_8), "text/html", List.of(), List.of(keys), position, until);
    }

    private void render(String text, String... keys) {
        cache.render("/news", position -> page(text, position, null, keys));
    }

    private @Nullable String cached() {
        return cache.find("/news")
                .map(page -> new String(page.plain, StandardCharsets.UTF_8))
                .orElse(null);
    }

    @Test
    void keepsAPageUntilOneOfItsKeysChanges() {
        render("old", "news:en", "site");
        changed(11, "news:fr");
        assertThat(cached()).isEqualTo("old");

        changed(12, "news:en");

        assertThat(cached()).isNull();
    }

    @Test
    void neverServesAPageThatWasBegunBeforeAPublicationAndFinishedAfterIt() {
        cache.render("/news", position -> {
            changed(11, "news:en");
            return page("begun too early", position, null, "news:en");
        });

        assertThat(cached()).isNull();
    }

    @Test
    void keepsAPageThatWasRenderedWhileSomethingElseChanged() {
        cache.render("/news", position -> {
            changed(11, "news:fr");
            return page("untouched", position, null, "news:en");
        });

        assertThat(cached()).isEqualTo("untouched");
    }

    @Test
    void dropsAPageWhenItsTimeIsUp() {
        cache.render("/news", position -> page("for now", position, NOW, "news:en"));

        assertThat(cached()).isNull();
    }

    @Test
    void rendersOnceForManyWhoAskAtOnce() throws Exception {
        var renderings = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var mayFinish = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(
                () -> cache.render("/news", position -> {
                    renderings.incrementAndGet();
                    begun.countDown();
                    await(mayFinish);
                    return page("shared", position, null, "news:en");
                }),
                others);
        await(begun);
        var second = CompletableFuture.supplyAsync(
                () -> cache.render("/news", position -> {
                    renderings.incrementAndGet();
                    return page("rendered again", position, null, "news:en");
                }),
                others);
        mayFinish.countDown();

        assertThat(textOf(first)).isEqualTo("shared");
        assertThat(second.get(10, TimeUnit.SECONDS).page()).isNotNull();
        assertThat(renderings).hasValueLessThanOrEqualTo(2);
        assertThat(cached()).isNotNull();
    }

    @Test
    void letsNobodyWhoAsksAfterAChangeJoinARenderingBegunBeforeIt() throws Exception {
        var begun = new CountDownLatch(1);
        var mayFinish = new CountDownLatch(1);
        var early = CompletableFuture.supplyAsync(
                () -> cache.render("/news", position -> {
                    begun.countDown();
                    await(mayFinish);
                    return page("before", position, null, "news:en");
                }),
                others);
        await(begun);
        changed(11, "news:en");

        var late = cache.render("/news", position -> page("after", position, null, "news:en"));
        mayFinish.countDown();
        early.get(10, TimeUnit.SECONDS);

        assertThat(late.waited()).isFalse();
        assertThat(late.page()).isNotNull();
        assertThat(new String(java.util.Objects.requireNonNull(late.page()).plain, StandardCharsets.UTF_8))
                .isEqualTo("after");
    }

    @Test
    void tellsThoseWhoWaitedThatTheAnswerIsNotForKeeping() throws Exception {
        var begun = new CountDownLatch(1);
        var mayFinish = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(
                () -> cache.render("/news", position -> {
                    begun.countDown();
                    await(mayFinish);
                    return null;
                }),
                others);
        await(begun);
        mayFinish.countDown();

        assertThat(first.get(10, TimeUnit.SECONDS)).isEqualTo(new PageCache.Outcome(null, false));
        assertThat(cached()).isNull();
    }

    @Test
    void knowsAChangeHoweverManyKeysChangeAfterIt() {
        render("old", "news:en");

        changed(11, "news:en");
        for (var seq = 12; seq < 500_000; seq++) {
            changed(seq, "set:" + seq);
        }

        assertThat(cached()).isNull();
    }

    @Test
    void keepsAPageWhileOtherKeysChange() {
        render("kept", "news:en");

        for (var seq = 11; seq < 111; seq++) {
            changed(seq, "set:" + seq);
        }

        assertThat(cached()).isNotNull();
    }

    private static String textOf(CompletableFuture<PageCache.Outcome> outcome) throws Exception {
        var page = outcome.get(10, TimeUnit.SECONDS).page();
        return new String(java.util.Objects.requireNonNull(page).plain, StandardCharsets.UTF_8);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
