package org.vigil.search;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurationContext;
import org.hibernate.search.backend.elasticsearch.analysis.ElasticsearchAnalysisConfigurer;
import org.vigil.question.Tongue;
import org.vigil.question.WordLists;

/** How OpenSearch takes the words of each tongue apart; {@link LuceneAnalysis} is the same for the other engine. */
final class OpenSearchAnalysis implements ElasticsearchAnalysisConfigurer {

    private static final List<String> FOLDING = List.of(
            "cjk_width", "lowercase", "decimal_digit", "asciifolding", "arabic_normalization", "persian_normalization");

    @Override
    public void configure(ElasticsearchAnalysisConfigurationContext context) {
        context.charFilter("apostrophes")
                .type("pattern_replace")
                .param("pattern", "['’ʼ]")
                .param("replacement", " ");
        analyzer(context, DocumentBinder.PLAIN, FOLDING);
        Tongue.all().forEach(tongue -> analyzer(context, tongue.tag(), filters(context, tongue)));
    }

    private static void analyzer(ElasticsearchAnalysisConfigurationContext context, String name, List<String> filters) {
        context.analyzer(name)
                .custom()
                .tokenizer("standard")
                .charFilters("apostrophes")
                .tokenFilters(filters.toArray(String[]::new));
    }

    private static List<String> filters(ElasticsearchAnalysisConfigurationContext context, Tongue tongue) {
        var filters = new ArrayList<>(FOLDING);
        var stopWords = WordLists.stopWords(tongue);
        if (!stopWords.isEmpty()) {
            var name = "stop_" + tongue.tag();
            context.tokenFilter(name).type("stop").param("stopwords", stopWords.toArray(String[]::new));
            filters.add(name);
        }
        tongue.last().ifPresent(last -> {
            var language = last.language();
            if (language == null) {
                filters.add(last.openSearch());
            } else {
                var name = "stem_" + tongue.tag();
                context.tokenFilter(name).type(last.openSearch()).param("language", language);
                filters.add(name);
            }
        });
        return filters;
    }
}
