package org.vigil.search;

import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;
import org.hibernate.search.backend.lucene.analysis.model.dsl.LuceneAnalysisOptionalComponentsStep;
import org.vigil.question.Tongue;

/** How Lucene takes the words of each tongue apart; {@link OpenSearchAnalysis} is the same for the other engine. */
final class LuceneAnalysis implements LuceneAnalysisConfigurer {

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        folded(context, DocumentBinder.PLAIN);
        for (var tongue : Tongue.all()) {
            var analyzer = folded(context, tongue.tag());
            tongue.stopWords().ifPresent(file -> analyzer.tokenFilter("stop").param("words", file));
            tongue.last().ifPresent(last -> {
                var filter = analyzer.tokenFilter(last.lucene());
                last.parameters().forEach(filter::param);
            });
        }
    }

    private static LuceneAnalysisOptionalComponentsStep folded(
            LuceneAnalysisConfigurationContext context, String name) {
        return context.analyzer(name)
                .custom()
                .tokenizer("standard")
                .charFilter("patternReplace")
                .param("pattern", "['’ʼ]")
                .param("replacement", " ")
                .tokenFilter("cjkWidth")
                .tokenFilter("lowercase")
                .tokenFilter("decimalDigit")
                .tokenFilter("asciiFolding")
                .tokenFilter("arabicNormalization")
                .tokenFilter("persianNormalization");
    }
}
