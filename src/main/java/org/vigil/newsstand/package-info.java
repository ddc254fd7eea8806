/**
 * Where readers meet the news: the home page, listings, the pages of stories, feeds and sitemaps. It reads schema
 * {@code pub} and nothing else, so what {@code news} has not put there cannot be seen through it, except where another
 * module hands it over to be shown to a few: {@code StoryPreview}. {@code StoryFeeds} makes feeds of what others have chosen.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "body",
            "page",
            "page :: view",
            "document",
            "media",
            "news",
            "topic",
            "look",
            "look :: view"
        })
@NullMarked
package org.vigil.newsstand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
