package org.vigil.fiction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.vigil.news.NewStory;

class MadeArchiveTest {

    private static final List<UUID> STREAMS = List.of(new UUID(0, 1), new UUID(0, 2), new UUID(0, 3));

    private final MadeArchive archive = new MadeArchive(7, 500, STREAMS);

    @Test
    void isTheSameWhicheverPartIsAskedFor() {
        assertThat(archive.part(100, 50)).isEqualTo(archive.part(0, 500).subList(100, 150));
    }

    @Test
    void endsWhereItEnds() {
        assertThat(archive.part(490, 200)).hasSize(10);
    }

    @Test
    void givesEveryStoryAnIdOfItsOwn() {
        var ids = new HashSet<>(archive.part(0, 500).stream().map(NewStory::id).toList());

        assertThat(ids).hasSize(500);
    }

    @Test
    void translatesEveryEleventhIntoFrench() {
        var stories = archive.part(0, 22);

        assertThat(stories.get(10).language()).isEqualTo("fr");
        assertThat(stories.get(10).translationSet()).isEqualTo(stories.get(9).translationSet());
        assertThat(stories).filteredOn(story -> story.language().equals("fr")).hasSize(2);
    }

    @Test
    void usesEveryStream() {
        assertThat(archive.part(0, 100)).extracting(NewStory::stream).containsOnlyElementsOf(STREAMS);
    }

    @Test
    void isOtherWithAnotherSeed() {
        var other = new MadeArchive(8, 500, STREAMS);

        assertThat(other.part(0, 1).getFirst().id())
                .isNotEqualTo(archive.part(0, 1).getFirst().id());
    }
}
