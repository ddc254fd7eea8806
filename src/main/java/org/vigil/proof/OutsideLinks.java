package org.vigil.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;
import org.vigil.fetch.Fetching;
import org.vigil.fetch.Reply;
import org.vigil.writing.Manuscript;

/**
 * Asks the servers that a story's links lead to whether they are there. Only when somebody wishes it: that we ask tells them
 * that somebody is about to link to them.
 */
@Component
class OutsideLinks {

    /** More links than that are left out, and said to be. */
    static final int MOST = 40;

    private final Fetching fetching;

    OutsideLinks(Fetching fetching) {
        this.fetching = fetching;
    }

    static List<String> of(Manuscript manuscript) {
        return manuscript.text().body().links().stream()
                .filter(link -> link.startsWith("http://") || link.startsWith("https://"))
                .toList();
    }

    /** What each of them answers, in their order; a handful at a time. */
    SequencedMap<String, Reply> ask(List<String> links) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new LinkedHashMap<String, Future<Reply>>();
            links.stream().limit(MOST).forEach(link -> asked.put(link, threads.submit(() -> fetching.head(link))));
            var replies = new LinkedHashMap<String, Reply>();
            asked.forEach((link, reply) -> replies.put(link, reply(reply)));
            return replies;
        }
    }

    private static Reply reply(Future<Reply> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Reply.NoAnswer();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a link could not be asked", e.getCause());
        }
    }
}
