package org.vigil.newsstand;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.news.Keys;
import org.vigil.news.Stream;
import org.vigil.page.SiteLanguage;
import org.vigil.topic.Countries;
import org.vigil.topic.Topic;

/** What a listing is of: all news, a stream, a topic or a country. Paths are without language. */
sealed interface Selection {

    AllNews ALL = new AllNews();

    /** Under which id its stories are counted. */
    UUID id();

    String path();

    /** The name under which pages depend on it in a language. */
    String key(String language);

    /** What it is called; {@code first} is the site's first language. */
    String title(SiteLanguage language, String first);

    @Nullable String intro(SiteLanguage language, String first);

    /** The path of the page that says how to follow it, and the words that lead there. */
    String subscribePath();

    String subscribe(SiteLanguage language, String first);

    /** The page of the site that it belongs to, for the menu. */
    default String section() {
        return path();
    }

    /** Every story. */
    record AllNews() implements Selection {

        @Override
        public UUID id() {
            return new UUID(0, 0);
        }

        @Override
        public String path() {
            return "/news";
        }

        @Override
        public String key(String language) {
            return Keys.listing(null, language);
        }

        @Override
        public String title(SiteLanguage language, String first) {
            return language.words().say("news.title");
        }

        @Override
        public String intro(SiteLanguage language, String first) {
            return language.words().say("news.intro");
        }

        @Override
        public String subscribePath() {
            return "/subscribe";
        }

        @Override
        public String subscribe(SiteLanguage language, String first) {
            return language.words().say("news.subscribe");
        }
    }

    /** The stories of a stream. */
    record OfStream(Stream stream) implements Selection {

        @Override
        public UUID id() {
            return stream.id();
        }

        @Override
        public String path() {
            return stream.path();
        }

        @Override
        public String key(String language) {
            return Keys.listing(stream.id(), language);
        }

        @Override
        public String title(SiteLanguage language, String first) {
            return stream.in(language.frame(), first).title();
        }

        @Override
        public @Nullable String intro(SiteLanguage language, String first) {
            return stream.in(language.frame(), first).intro();
        }

        @Override
        public String subscribePath() {
            return "/subscribe?stream=" + stream.address();
        }

        @Override
        public String subscribe(SiteLanguage language, String first) {
            return stream.in(language.frame(), first).subscribe();
        }
    }

    /** A topic or a country: a story has any number of them. */
    sealed interface Subject extends Selection {

        @Override
        default String key(String language) {
            return Keys.subject(id(), language);
        }

        @Override
        default String subscribe(SiteLanguage language, String first) {
            return language.words().say("subjects.subscribe");
        }
    }

    /** The stories about a topic and all below it. */
    record OfTopic(Topic topic) implements Subject {

        @Override
        public UUID id() {
            return topic.id();
        }

        @Override
        public String path() {
            return topic.path();
        }

        @Override
        public String title(SiteLanguage language, String first) {
            return topic.title(language.frame(), first);
        }

        @Override
        public @Nullable String intro(SiteLanguage language, String first) {
            return topic.in(language.frame(), first).intro();
        }

        @Override
        public String subscribePath() {
            return "/subscribe?topic=" + topic.slug();
        }

        @Override
        public String section() {
            return "/topics";
        }
    }

    /** The stories about a country. */
    record OfCountry(String code) implements Subject {

        @Override
        public UUID id() {
            return Countries.id(code);
        }

        @Override
        public String path() {
            return Countries.path(code);
        }

        @Override
        public String title(SiteLanguage language, String first) {
            return Countries.name(code, language.frame());
        }

        @Override
        public @Nullable String intro(SiteLanguage language, String first) {
            return null;
        }

        @Override
        public String subscribePath() {
            return "/subscribe?country=" + path().substring("/countries/".length());
        }

        @Override
        public String section() {
            return "/countries";
        }
    }
}
