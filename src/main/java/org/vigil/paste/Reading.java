package org.vigil.paste;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.vigil.wording.OneLine;
import tools.jackson.databind.node.ObjectNode;

/** Walks the elements of a page and writes down what the schema has a word for; of the rest it keeps the words. */
final class Reading {

    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");
    private static final int LONGEST_FIGURE = 60;

    private final Document page;
    private final Predicate<String> links;
    private final Notes notes;
    private final Languages languages;

    /** What has become an attribute of the block it stands in. */
    private final Set<Element> attributes = new HashSet<>();

    Reading(Document page, Predicate<String> links) {
        this.page = page;
        this.links = links;
        notes = new Notes(page);
        languages = new Languages(page);
    }

    ObjectNode document() {
        var flow = Flow.ofBody();
        children(page, flow, Style.PLAIN);
        return Json.node("doc", flow.blocks());
    }

    void children(Element parent, Flow flow, Style style) {
        for (var child : parent.childNodes()) {
            node(child, flow, style);
        }
    }

    void node(Node node, Flow flow, Style style) {
        if (node instanceof TextNode text) {
            flow.words(text.getWholeText(), style);
        } else if (node instanceof DataNode raw) {
            flow.words(raw.getWholeData(), style);
        } else if (node instanceof Element element && !isDropped(element)) {
            element(element, flow, style);
        }
    }

    boolean isDropped(Element element) {
        return Elements.isUnread(element) || attributes.contains(element) || notes.isTaken(element);
    }

    private void element(Element element, Flow flow, Style outer) {
        var note = flow.isLine() ? null : notes.referredToBy(element);
        var style = styled(element, flow, outer);
        if (note != null) {
            note(note, flow, outer);
        } else if (flow.isLine() || !isStructure(element, flow, style)) {
            inline(element, flow, style);
        }
    }

    /** Reads what becomes a block other than a paragraph, if there is room for it. */
    private boolean isStructure(Element element, Flow flow, Style style) {
        var name = element.normalName();
        if (HEADING.matcher(name).matches()) {
            heading(element, flow, style);
        } else if (name.equals("blockquote") && flow.reaches(1)) {
            quote(element, flow, style);
        } else if (LISTS.contains(name) && flow.reaches(2)) {
            new ListReading(this, flow, style).read(element);
        } else if (name.equals("table") && flow.reaches(3)) {
            new TableReading(this, flow, style).read(element);
        } else if (name.equals("div") && element.hasClass("pull-fact")) {
            pullFact(element, flow, style);
        } else if (name.equals("p") && ListReading.isWordItem(element) && flow.reaches(2)) {
            new ListReading(this, flow, style).readWordItem(element);
        } else {
            return false;
        }
        return true;
    }

    private void inline(Element element, Flow flow, Style style) {
        switch (element.normalName()) {
            case "br" -> flow.hardBreak(style);
            case "hr" -> flow.add(Json.node("horizontal_rule"));
            case "q" -> {
                flow.words("“", style);
                children(element, flow, style);
                flow.words("”", style);
            }
            default -> block(element, flow, style);
        }
    }

    Style styled(Element element, Flow flow, Style outer) {
        var style = outer.with(element, flow.isBoldAnyway()).inLanguage(languages.of(element, outer.lang()));
        var href = element.normalName().equals("a") ? element.attr("href").strip() : "";
        return links.test(href) ? style.linkedTo(href) : style;
    }

    private void block(Element element, Flow flow, Style style) {
        var isBlock = Elements.isBlock(element);
        if (isBlock) {
            flow.endLine();
        }
        children(element, flow, style);
        if (isBlock) {
            flow.endLine();
        }
    }

    private void note(Element note, Flow flow, Style style) {
        var line = Flow.ofLine();
        children(note, line, Style.PLAIN);
        var words = line.line();
        if (!words.isEmpty()) {
            flow.note(words, style);
        }
    }

    private void heading(Element element, Flow flow, Style style) {
        var inside = flow.bold(0);
        children(element, inside, style);
        var level = Math.clamp(element.normalName().charAt(1) - '0', 2, 4);
        for (var block : inside.blocks()) {
            flow.add(Json.isParagraph(block) ? Json.attribute(block.put("type", "heading"), "level", level) : block);
        }
    }

    private void quote(Element element, Flow flow, Style style) {
        var source = Quote.source(element);
        source.ifPresent(attributes::add);
        var inside = flow.inside(1);
        children(element, inside, style);
        var blocks = inside.blocks();
        var attribution = source.flatMap(Quote::attribution).or(() -> Quote.takeAttribution(blocks));
        if (attribution.isPresent() && blocks.isEmpty()) {
            blocks.add(Json.node("paragraph"));
        }
        if (!blocks.isEmpty()) {
            var quote = Json.node("blockquote", blocks);
            flow.add(attribution
                    .map(words -> Json.attribute(quote, "attribution", words))
                    .orElse(quote));
        }
    }

    /** Our own, from a page of this site. */
    private void pullFact(Element element, Flow flow, Style style) {
        var first = element.firstElementChild();
        var figure = first != null && first.hasClass("pull-figure") ? first : null;
        var words = figure == null ? "" : OneLine.of(Words.whole(figure.text()));
        var isFigure = figure != null && !words.isEmpty() && words.length() <= LONGEST_FIGURE;
        if (isFigure) {
            attributes.add(figure);
        }
        var inside = flow.inside(0);
        children(element, inside, style);
        var blocks = inside.blocks();
        if (blocks.size() > 1
                || blocks.stream().anyMatch(block -> !Json.isParagraph(block))
                || blocks.isEmpty() && !isFigure) {
            flow.endLine();
            blocks.forEach(flow::add);
        } else {
            var fact = blocks.isEmpty()
                    ? Json.node("pull_fact")
                    : blocks.getFirst().put("type", "pull_fact");
            flow.add(isFigure ? Json.attribute(fact, "figure", words) : fact);
        }
    }
}
