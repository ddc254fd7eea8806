package org.vigil.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** What everybody gets from Lucene without a thought: its analyser of a language, one field of all words, BM25. */
final class PlainSearch {

    private final Analyzer analyzer;
    private final IndexSearcher searcher;

    private PlainSearch(Analyzer analyzer, IndexSearcher searcher) {
        this.analyzer = analyzer;
        this.searcher = searcher;
    }

    static PlainSearch over(List<SearchDocument> documents, String language) throws IOException {
        var analyzer = analyzer(language);
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (var document : documents) {
                if (document.language().equals(language)) {
                    writer.addDocument(fields(document));
                }
            }
        }
        return new PlainSearch(analyzer, new IndexSearcher(DirectoryReader.open(directory)));
    }

    private static Analyzer analyzer(String language) {
        return switch (language) {
            case "fr" -> new FrenchAnalyzer();
            case "es" -> new SpanishAnalyzer();
            case "ar" -> new ArabicAnalyzer();
            default -> new EnglishAnalyzer();
        };
    }

    private static Document fields(SearchDocument document) {
        var words = new ArrayList<>(List.of(document.headline(), String.valueOf(document.deck()), document.body()));
        words.addAll(document.about());
        words.addAll(document.numbers());
        var fields = new Document();
        fields.add(new StringField("id", document.id(), Field.Store.YES));
        fields.add(new TextField("words", String.join("\n", words), Field.Store.NO));
        return fields;
    }

    List<String> find(String query, int limit) throws IOException {
        var asked = new QueryBuilder(analyzer).createBooleanQuery("words", query);
        var found = new ArrayList<String>();
        if (asked != null) {
            for (var hit : searcher.search(asked, limit).scoreDocs) {
                found.add(searcher.storedFields().document(hit.doc).get("id"));
            }
        }
        return found;
    }
}
