package org.vigil.newsstand;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.news.Stream;
import org.vigil.news.Streams;
import org.vigil.newsstand.view.DayGroup;
import org.vigil.newsstand.view.StoryRow;
import org.vigil.page.Frames;
import org.vigil.page.Site;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.LanguageLink;

/** Turns stories into the rows of a list. */
@Component
class StoryRows {

    private final Listings listings;
    private final Streams streams;
    private final Pictures pictures;
    private final Site site;

    StoryRows(Listings listings, Streams streams, Pictures pictures, Site site) {
        this.listings = listings;
        this.streams = streams;
        this.pictures = pictures;
        this.site = site;
    }

    List<StoryRow> rows(List<Listings.Row> stories, SiteLanguage language) {
        var translations = listings.translations(
                stories.stream().map(Listings.Row::translationSet).toList());
        pictures.prefetch(stories.stream()
                .map(Listings.Row::lead)
                .filter(Objects::nonNull)
                .toList());
        return stories.stream()
                .map(story -> row(story, translations.getOrDefault(story.translationSet(), List.of()), language))
                .toList();
    }

    List<DayGroup> byDay(List<Listings.Row> stories, SiteLanguage language) {
        var groups = new ArrayList<DayGroup>();
        var day = new ArrayList<StoryRow>();
        for (var row : rows(stories, language)) {
            if (!day.isEmpty() && !day.getFirst().day().equals(row.day())) {
                groups.add(new DayGroup(day.getFirst().day(), List.copyOf(day)));
                day.clear();
            }
            day.add(row);
        }
        if (!day.isEmpty()) {
            groups.add(new DayGroup(day.getFirst().day(), List.copyOf(day)));
        }
        return groups;
    }

    private StoryRow row(Listings.Row story, List<Listings.Translation> translations, SiteLanguage language) {
        var stream = streams.find(story.streamId());
        return new StoryRow(
                site.language(story.language()).href(story.path()),
                story.day(),
                label(story, stream.orElse(null), language),
                stream.map(Stream::tone).orElse("plain"),
                story.headline(),
                story.deck(),
                story.teaser(),
                story.minutes(),
                others(translations, story.language()),
                updatedDay(story),
                pictures.lead(story.lead()));
    }

    private @Nullable String label(Listings.Row story, @Nullable Stream stream, SiteLanguage language) {
        if (story.label() != null) {
            return story.label();
        }
        if (story.isReport()) {
            return language.words().say("report.label");
        }
        return stream == null
                ? null
                : stream.in(language.frame(), site.firstLanguage()).label();
    }

    private List<LanguageLink> others(List<Listings.Translation> translations, String own) {
        return translations.stream()
                .filter(translation -> !translation.language().equals(own))
                .sorted(Comparator.comparing(translation -> site.place(translation.language())))
                .map(translation -> Frames.languageLink(
                        translation.language(),
                        site.language(translation.language()).href(translation.path())))
                .toList();
    }

    /** A later day only: what changed on the day of publication is part of it. */
    private static @Nullable LocalDate updatedDay(Listings.Row story) {
        if (story.updatedAt() == null) {
            return null;
        }
        var updated =
                story.updatedAt().atZoneSameInstant(ZoneId.of(story.zone())).toLocalDate();
        return updated.isAfter(story.day()) ? updated : null;
    }
}
