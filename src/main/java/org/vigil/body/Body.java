package org.vigil.body;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vigil.paste.PastedHtml;
import org.vigil.wording.Excerpt;
import org.vigil.wording.Length;
import org.vigil.wording.OneLine;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;

/** A structured text that has passed the schema; two bodies are equal when their texts are. */
public final class Body {

    private static final int LONGEST_HTML = 2 * 1024 * 1024;

    private final Doc doc;
    private final String json;

    private Body(Doc doc) {
        this.doc = doc;
        this.json = Canonical.json(doc);
    }

    /** The text in this JSON, as the editor sends it or the database keeps it; throws {@link InvalidBody}. */
    public static Body parse(String json) {
        Canonical.requireLength(json.length());
        try {
            return new Body(Schema.read(Canonical.tree(json)));
        } catch (JacksonException malformed) {
            var at = malformed.getLocation();
            throw new InvalidBody(
                    at == null ? "document" : "line " + at.getLineNr() + ", column " + at.getColumnNr(),
                    "not JSON",
                    "one document as JSON");
        }
    }

    /** Plain paragraphs; blank ones are left out, white space of any kind and length becomes one space. */
    public static Body ofParagraphs(List<String> paragraphs) {
        return checked(new Doc(paragraphs.stream()
                .map(OneLine::of)
                .filter(words -> !words.isEmpty())
                .map(Body::paragraph)
                .toList()));
    }

    public static Body fromMarkdown(String markdown) {
        return fromMarkdown(markdown, Function.identity());
    }

    /**
     * A text written in CommonMark with tables and footnotes; {@code media} turns the address of a picture into its
     * content hash. A picture whose hash is none leaves its words behind.
     */
    public static Body fromMarkdown(String markdown, Function<String, String> media) {
        return checked(new Markdown(media).read(markdown));
    }

    /**
     * The text of HTML from outside: a paste, an old page. What the schema has no word for keeps its words and loses its
     * form; what is not meant to be read is dropped, as are pictures, which come from the media library.
     */
    public static Body fromHtml(String html) {
        if (html.length() > LONGEST_HTML) {
            throw new InvalidBody("html", html.length() + " characters", "at most " + LONGEST_HTML);
        }
        var most = PastedHtml.MOST_ELEMENTS;
        return new Body(Schema.read(PastedHtml.document(html, Href::isSafe)
                .orElseThrow(() -> new InvalidBody("html", "more than " + most + " elements", "at most that"))));
    }

    /** The canonical JSON, which {@link #parse} reads back to an equal body. */
    public String json() {
        return json;
    }

    /**
     * The text in CommonMark, which {@link #fromMarkdown(String)} reads back to it, empty paragraphs aside. None where the
     * text has what CommonMark cannot say: a pulled-out fact, an embed, a word in another language, a cell that spans.
     */
    public Optional<String> markdown() {
        var written = new MarkdownWriter().write(doc);
        return Optional.of(written).filter(this::isSaidBy);
    }

    private boolean isSaidBy(String markdown) {
        try {
            return fromMarkdown(markdown).equals(withoutEmptyParagraphs());
        } catch (InvalidBody lost) {
            return false;
        }
    }

    private Body withoutEmptyParagraphs() {
        return new Body(new Doc(doc.content().stream()
                .filter(block -> !(block instanceof Block.Paragraph paragraph
                        && paragraph.line().isEmpty()))
                .toList()));
    }

    /** Nothing to read and no picture to see. */
    public boolean isEmpty() {
        return media().isEmpty() && text().isBlank();
    }

    /** All words without their structure; blocks are separated by blank lines, footnotes stand at the end. */
    public String text() {
        return PlainText.of(doc);
    }

    public int words() {
        return Length.of(text()).total();
    }

    /** How long it takes to read, at least one. */
    public int minutes() {
        return Length.of(text()).minutes();
    }

    public Optional<String> firstParagraph() {
        return PlainText.paragraphs(doc).stream().findFirst();
    }

    /** The first words of the running text. */
    public String firstWords(int most) {
        return Excerpt.of(PlainText.paragraphs(doc)).words(most);
    }

    /** The beginning of the running text in at most that many characters. */
    public String teaser(int most) {
        return Excerpt.of(PlainText.paragraphs(doc)).characters(most);
    }

    /** The same text with this paragraph before it. */
    public Body after(String words) {
        var blocks = new ArrayList<Block>(doc.content());
        blocks.addFirst(paragraph(OneLine.of(words)));
        return checked(new Doc(blocks));
    }

    /** The content hashes of all pictures in their order, to look them up at once before {@link #html}. */
    public List<String> media() {
        return Block.all(doc.content())
                .map(Block::media)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Where the text leads: the addresses of its links and embeds, each once, in their order. */
    public List<String> links() {
        return new Contents(doc).links();
    }

    /** The levels of its headings, 2 to 4, in their order. */
    public List<Integer> headingLevels() {
        return new Contents(doc).headingLevels();
    }

    /** What is said about each picture and each still, in their order. */
    public List<PictureWords> pictures() {
        return new Contents(doc).pictures();
    }

    /** The text with another picture, and what is said of that, wherever it has this one. */
    public Body replacing(String media, PictureWords other) {
        var tree = Canonical.tree(json);
        for (var found : tree.findParents("media")) {
            if (found instanceof ObjectNode attrs
                    && attrs.path("media").asString("").equals(media)) {
                attrs.put("media", other.media()).put("alt", other.alt());
                if (attrs.has("caption")) {
                    attrs.put("caption", other.caption()).put("credit", other.credit());
                }
            }
        }
        return parse(tree.toString());
    }

    /** How many tables no cell heads. */
    public int tablesWithoutHeadings() {
        return new Contents(doc).tablesWithoutHeadings();
    }

    /** A footnote says nothing; readers are not shown it. */
    public boolean hasEmptyFootnote() {
        return new Contents(doc).hasEmptyFootnote();
    }

    /**
     * Each block as one line of plain words with a mark of its kind, to compare two texts word by word: {@code ##
     * Background}, {@code > quoted}, {@code • item}, {@code 1. item}, {@code | cell | cell}, {@code [picture: alt]}. Notes
     * stand where they are referred to, as {@code [note: words]}.
     */
    public List<String> lines() {
        return Lines.of(doc);
    }

    /** Safe HTML for a page of the site; the dateline is the place as readers see it, without a dash. */
    public String html(Pictures pictures, @Nullable String dateline) {
        return new Html(pictures, null).write(doc, dateline);
    }

    /** Safe HTML for feeds and mail: all addresses are absolute, seen from the page at {@code address}. */
    public String absoluteHtml(String address, Pictures pictures, @Nullable String dateline) {
        return new Html(pictures, URI.create(address)).write(doc, dateline);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Body body && body.json.equals(json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return "Body of " + json.length() + " characters";
    }

    /** Whatever makes a text, the schema has the last word on it. */
    private static Body checked(Doc doc) {
        return parse(Canonical.json(doc));
    }

    private static Block paragraph(String words) {
        return new Block.Paragraph(List.of(new Inline.Text(words, List.of())));
    }
}
