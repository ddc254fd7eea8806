package org.vigil.fetch;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Service;

/** Asks addresses that people and files gave us, which may well be traps. */
@Service
public class Fetching {

    private static final int MOST_REDIRECTS = 5;
    private static final int MOST_AT_ONCE = 8;

    private final Guard guard;
    private final Line line;

    /**
     * Threads of their own, of which there are few and which are not virtual: looking up a name cannot be broken off, and
     * while it waits it would hold a thread that readers' requests run on.
     */
    private final ExecutorService threads;

    Fetching(Guard guard, Line line) {
        this.guard = guard;
        this.line = line;
        var pool = new ThreadPoolExecutor(
                MOST_AT_ONCE,
                MOST_AT_ONCE,
                30,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("fetch-", 0).factory());
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    /** Whether somebody is at an address, in ten seconds at most. Nothing is read but the head of the answer. */
    public Reply head(String address) {
        try (var call = line.open()) {
            return inTime(call, address);
        } catch (IOException e) {
            return new Reply.NoAnswer();
        }
    }

    private Reply inTime(Call call, String address) throws IOException {
        var asked = threads.submit(() -> follow(call, WebAddress.parse(address)));
        try {
            return asked.get(line.limits().whole().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return new Reply.NoAnswer();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.NoAnswer();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException("asking an address failed in a way that nobody thought of", e.getCause());
        } finally {
            asked.cancel(true);
        }
    }

    private Reply follow(Call call, Optional<WebAddress> first) throws IOException {
        var next = first;
        var isForGood = true;
        var moved = Optional.<WebAddress>empty();
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            var place = next.isEmpty() ? Optional.<Place>empty() : guard.check(next.get());
            if (place.isEmpty()) {
                return new Reply.RefusedByUs();
            }
            var head = ask(call, place.get());
            if (!head.isRedirect()) {
                return reply(head, moved);
            }
            next = head.location().flatMap(place.get().address()::resolve);
            isForGood = isForGood && head.isForGood();
            moved = isForGood ? next : moved;
        }
        return new Reply.NoAnswer();
    }

    /** Some servers know no HEAD. They are asked for the whole, which is then not read. */
    private static Head ask(Call call, Place place) throws IOException {
        var head = call.ask("HEAD", place);
        return head.refusesTheMethod() ? call.ask("GET", place) : head;
    }

    private static Reply reply(Head head, Optional<WebAddress> moved) {
        if (head.isGone()) {
            return new Reply.Gone(head.status());
        }
        return moved.<Reply>map(to -> new Reply.Moved(to.toString(), head.status()))
                .orElseGet(() -> new Reply.Answers(head.status()));
    }
}
