package org.vigil.body;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a text holds, for those who check it before it is published. */
final class Contents {

    private final List<Block> blocks;

    Contents(Doc doc) {
        blocks = Block.all(doc.content()).toList();
    }

    /** Where it leads, each address once, in the order of reading; links of footnotes stand where these are referred to. */
    List<String> links() {
        return blocks.stream().flatMap(Contents::links).distinct().toList();
    }

    private static Stream<String> links(Block block) {
        return block instanceof Block.Embed embed ? Stream.of(embed.href()) : links(block.line());
    }

    private static Stream<String> links(List<Inline> line) {
        var hrefs = new ArrayList<String>();
        for (var inline : line) {
            for (var mark : inline.marks()) {
                if (mark instanceof Mark.Link link) {
                    hrefs.add(link.href());
                }
            }
            if (inline instanceof Inline.Footnote note) {
                links(note.content()).forEach(hrefs::add);
            }
        }
        return hrefs.stream();
    }

    List<Integer> headingLevels() {
        return blocks.stream()
                .filter(Block.Heading.class::isInstance)
                .map(heading -> ((Block.Heading) heading).level())
                .toList();
    }

    List<PictureWords> pictures() {
        var pictures = new ArrayList<PictureWords>();
        for (var block : blocks) {
            if (block instanceof Block.Picture(var media, var alt, var caption, var credit)) {
                pictures.add(new PictureWords(media, alt, caption, credit));
            } else if (block instanceof Block.Embed embed && embed.media() != null) {
                pictures.add(new PictureWords(embed.media(), embed.alt(), null, null));
            }
        }
        return pictures;
    }

    int tablesWithoutHeadings() {
        return Math.toIntExact(blocks.stream()
                .filter(block -> block instanceof Block.Table table && !table.hasHeadings())
                .count());
    }

    boolean hasEmptyFootnote() {
        return blocks.stream()
                .flatMap(block -> block.line().stream())
                .anyMatch(inline -> inline instanceof Inline.Footnote note && HtmlLines.isBlank(note.content()));
    }
}
