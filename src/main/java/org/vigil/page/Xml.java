package org.vigil.page;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An XML document in the making, and the one place that makes any. Text and attributes are escaped, characters that XML
 * 1.0 does not know are dropped, so a document is well-formed whatever is written into it.
 */
public final class Xml {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    public static byte[] write(Consumer<Xml> document) {
        var text = new StringWriter();
        try {
            var out = FACTORY.createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            document.accept(new Xml(out));
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing XML into memory", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Opens an element; attributes are names and values in turn, those without a value are left out. */
    public void open(String name, @Nullable String... attributes) {
        run(() -> {
            out.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                var value = attributes[i + 1];
                if (value != null) {
                    out.writeAttribute(legal(String.valueOf(attributes[i])), legal(value));
                }
            }
        });
    }

    public void close() {
        run(out::writeEndElement);
    }

    public void empty(String name, @Nullable String... attributes) {
        open(name, attributes);
        close();
    }

    /** An element with words in it; nothing at all where there are none. */
    public void element(String name, @Nullable String text, @Nullable String... attributes) {
        if (text != null) {
            open(name, attributes);
            run(() -> out.writeCharacters(legal(text)));
            close();
        }
    }

    /** RFC 3339, to the second. */
    public static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** The text without what XML 1.0 cannot hold: control characters, half surrogate pairs, U+FFFE and U+FFFF. */
    static String legal(String text) {
        IntPredicate illegal = c -> !isLegal(c);
        if (text.codePoints().noneMatch(illegal)) {
            return text;
        }
        var kept = new StringBuilder(text.length());
        text.codePoints().filter(Xml::isLegal).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isLegal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }

    private static void run(Step step) {
        try {
            step.run();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing XML into memory", impossible);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }
}
