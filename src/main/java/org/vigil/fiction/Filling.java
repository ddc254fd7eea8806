package org.vigil.fiction;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.springframework.stereotype.Component;
import org.vigil.news.Drafting;
import org.vigil.news.NewStory;
import org.vigil.news.Newsroom;
import org.vigil.news.Publishing;
import org.vigil.shared.Actor;

/** Fills a newsroom with a made archive, quietly and in batches, as an import does. */
@Component
public class Filling {

    public static final int BATCH = 200;

    private static final long SEED = 20_061_120;
    private static final Actor BY = Actor.system("bench");

    private final Newsroom newsroom;
    private final Drafting drafting;
    private final Publishing publishing;

    Filling(Newsroom newsroom, Drafting drafting, Publishing publishing) {
        this.newsroom = newsroom;
        this.drafting = drafting;
        this.publishing = publishing;
    }

    /** How many stories were made and published, and how long the program took for it. */
    public record Filled(int stories, Duration drafting, Duration publishing) {

        public double perSecond() {
            return stories / (drafting.plus(publishing).toNanos() / 1e9);
        }
    }

    public MadeArchive archive(int stories, int volume) {
        return new MadeArchive(
                SEED + volume,
                stories,
                List.of(newsroom.stream("releases"), newsroom.stream("reports"), newsroom.stream("good-news")));
    }

    public boolean has(MadeArchive archive) {
        var last = archive.part(archive.size() - 1, 1).getFirst();
        return newsroom.has(last.translationSet(), last.language());
    }

    /** Thinking the stories up is not counted: an import would be reading them. */
    public Filled fill(MadeArchive archive, IntConsumer progress) {
        var filled = new Filled(0, Duration.ZERO, Duration.ZERO);
        for (var from = 0; from < archive.size(); from += BATCH) {
            filled = add(archive.part(from, BATCH), filled);
            progress.accept(filled.stories());
        }
        return filled;
    }

    private Filled add(List<NewStory> batch, Filled before) {
        var begun = System.nanoTime();
        drafting.create(batch, BY);
        var drafted = System.nanoTime();
        publishing.publishQuietly(batch.stream().map(NewStory::id).toList(), BY);
        return new Filled(
                before.stories() + batch.size(),
                before.drafting().plusNanos(drafted - begun),
                before.publishing().plusNanos(System.nanoTime() - drafted));
    }

    /** As an editor does, for all to hear. */
    public void publish(NewStory story) {
        drafting.create(List.of(story), BY);
        publishing.publish(story.id(), BY);
    }

    /** Without showing them to readers, and without a stream: as an import of a page with everything on it leaves them. */
    public void keepAdrift(MadeArchive archive) {
        for (var from = 0; from < archive.size() && !has(archive); from += BATCH) {
            drafting.create(
                    archive.part(from, BATCH).stream().map(Filling::adrift).toList(), BY);
        }
    }

    private static NewStory adrift(NewStory story) {
        return new NewStory(
                story.id(),
                story.translationSet(),
                story.language(),
                null,
                story.time(),
                null,
                null,
                story.text(),
                List.of(),
                true);
    }

    public UUID stream() {
        return stream("releases");
    }

    public UUID stream(String address) {
        return newsroom.stream(address);
    }

    public void add(List<NewStory> batch) {
        add(batch, new Filled(0, Duration.ZERO, Duration.ZERO));
    }
}
