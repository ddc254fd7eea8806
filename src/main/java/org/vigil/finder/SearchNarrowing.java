package org.vigil.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.vigil.finder.view.SearchPage;
import org.vigil.finder.view.SearchPage.Narrowing;
import org.vigil.page.Site;
import org.vigil.page.SiteLanguage;
import org.vigil.search.Facet;
import org.vigil.search.SearchQuery;
import org.vigil.search.SearchResult;
import org.vigil.search.Searching;

/** What a search is narrowed to, and what it could be narrowed to; the form in which it is asked. */
@Component
class SearchNarrowing {

    private static final int MOST_VALUES = 12;

    private final Facets facets;
    private final Site site;

    SearchNarrowing(Facets facets, Site site) {
        this.facets = facets;
        this.site = site;
    }

    SearchQuery query(SearchForm form, SiteLanguage language, int offset, int limit) {
        var filters = new EnumMap<Facet, String>(Facet.class);
        Facets.BY_PARAMETER.forEach((parameter, facet) -> {
            var value = form.get(parameter);
            if (value != null) {
                facets.indexed(facet, value).ifPresent(indexed -> filters.put(facet, indexed));
            }
        });
        return new SearchQuery(
                form.words(),
                form.language(language.language()),
                filters,
                form.from(),
                form.to(),
                form.newestFirst() ? SearchQuery.Order.NEWEST : SearchQuery.Order.BEST,
                offset,
                limit);
    }

    SearchPage.Form form(SearchForm form, SiteLanguage language) {
        var kept = new ArrayList<SearchPage.Kept>();
        form.values().forEach((name, value) -> {
            if (Facets.BY_PARAMETER.containsKey(name) || name.equals(SearchForm.SORT)) {
                kept.add(new SearchPage.Kept(name, value));
            }
        });
        return new SearchPage.Form(
                language.href(SearchPages.PATH),
                language.href(SearchPages.PATH + "/suggestions"),
                form.words(),
                Searching.MOST_CHARACTERS,
                options(form, language),
                orEmpty(form.get(SearchForm.FROM)),
                orEmpty(form.get(SearchForm.TO)),
                form.from() != null || form.to() != null,
                kept);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    /** The page's own language, which no address need name, then the site's others, then all at once. */
    private List<SearchPage.Option> options(SearchForm form, SiteLanguage language) {
        var chosen = form.get(SearchForm.IN);
        var own = language.language();
        var others = Stream.concat(site.languages().stream(), Stream.ofNullable(form.language(own)))
                .filter(other -> !other.equals(own))
                .distinct();
        return Stream.concat(
                        Stream.concat(
                                Stream.of(new SearchPage.Option("", name(own, language), chosen == null)),
                                others.map(other ->
                                        new SearchPage.Option(other, name(other, language), other.equals(chosen)))),
                        Stream.of(new SearchPage.Option(
                                SearchForm.EVERYWHERE,
                                language.words().say("search.everywhere"),
                                SearchForm.EVERYWHERE.equals(chosen))))
                .toList();
    }

    /** A language as readers of the page call it. */
    private static String name(String tag, SiteLanguage language) {
        var reader = Locale.forLanguageTag(language.frame());
        var name = Locale.forLanguageTag(tag).getDisplayName(reader);
        return name.isEmpty() ? tag : name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }

    List<SearchPage.Chosen> chosen(SearchForm form, SiteLanguage language) {
        var chosen = new ArrayList<SearchPage.Chosen>();
        Facets.BY_PARAMETER.forEach((parameter, facet) -> {
            var value = form.get(parameter);
            if (value != null) {
                facets.indexed(facet, value)
                        .flatMap(indexed -> facets.named(facet, indexed, language))
                        .ifPresent(named ->
                                chosen.add(new SearchPage.Chosen(named.text(), without(form, parameter, language))));
            }
        });
        var words = language.words();
        if (form.from() != null) {
            chosen.add(new SearchPage.Chosen(
                    words.say("search.since", words.date(form.from())), without(form, SearchForm.FROM, language)));
        }
        if (form.to() != null) {
            chosen.add(new SearchPage.Chosen(
                    words.say("search.until", words.date(form.to())), without(form, SearchForm.TO, language)));
        }
        return chosen;
    }

    private static String without(SearchForm form, String parameter, SiteLanguage language) {
        return language.href(form.with(parameter, null).at(SearchPages.PATH));
    }

    List<Narrowing> narrowings(
            SearchForm form, SearchResult result, Map<String, Long> languages, SiteLanguage language) {
        var narrowings = new ArrayList<Narrowing>();
        Facets.BY_PARAMETER.forEach((parameter, facet) -> add(
                narrowings,
                language.words().say("search.facet." + parameter),
                values(form, parameter, facet, result.facets().getOrDefault(facet, Map.of()), language)));
        var spoken = languages(form, languages, language);
        if (spoken.size() > 1 || !spoken.stream().allMatch(Narrowing.Value::chosen)) {
            narrowings.add(new Narrowing(language.words().say("search.facet.language"), spoken));
        }
        return narrowings;
    }

    private static void add(List<Narrowing> narrowings, String title, List<Narrowing.Value> values) {
        if (values.size() > 1 || values.stream().anyMatch(Narrowing.Value::chosen)) {
            narrowings.add(new Narrowing(title, values));
        }
    }

    private List<Narrowing.Value> values(
            SearchForm form, String parameter, Facet facet, Map<String, Long> counts, SiteLanguage language) {
        var order = facet == Facet.YEAR
                ? Map.Entry.<String, Long>comparingByKey().reversed()
                : Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
        return counts.entrySet().stream()
                .sorted(order)
                .flatMap(count -> facets.named(facet, count.getKey(), language).stream()
                        .map(named -> value(form, parameter, named, count.getValue(), language)))
                .limit(MOST_VALUES)
                .toList();
    }

    private static Narrowing.Value value(
            SearchForm form, String parameter, Facets.Named named, long stories, SiteLanguage language) {
        var chosen = named.address().equals(form.get(parameter));
        var other = form.with(parameter, chosen ? null : named.address());
        return new Narrowing.Value(named.text(), stories, language.href(other.at(SearchPages.PATH)), chosen);
    }

    /** The languages in which the same question has an answer. */
    List<Narrowing.Value> languages(SearchForm form, Map<String, Long> counts, SiteLanguage language) {
        var asked = form.language(language.language());
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(count -> site.place(count.getKey())))
                .map(count -> new Narrowing.Value(
                        name(count.getKey(), language),
                        count.getValue(),
                        language.href(form.with(
                                        SearchForm.IN,
                                        count.getKey().equals(language.language()) ? null : count.getKey())
                                .at(SearchPages.PATH)),
                        count.getKey().equals(asked)))
                .toList();
    }
}
