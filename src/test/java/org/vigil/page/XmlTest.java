package org.vigil.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class XmlTest {

    @Test
    void dropsWhatXmlDoesNotKnow() {
        assertThat(Xml.legal("a\u0000b\u0001\u001F\u000B\uFFFE\uFFFFc\uDC00d\uD800"))
                .isEqualTo("abcd");
        assertThat(Xml.legal("\t\n\u2028\u202E\uE000\uD83D\uDE00")).isEqualTo("\t\n\u2028\u202E\uE000\uD83D\uDE00");
    }

    @Test
    void isWellFormedWhateverIsWrittenIntoIt() {
        var random = new Random(20261120);
        for (int round = 0; round < 500; round++) {
            var text = hostile(random);
            var root = XmlDocument.parse(Xml.write(xml -> xml.element("a", text, "b", text)))
                    .root();

            var expected = Xml.legal(text).replace("\r\n", "\n").replace('\r', '\n');
            assertThat(root.getTextContent()).isEqualTo(expected);
            assertThat(root.getAttribute("b").replaceAll("\\s", " ")).isEqualTo(expected.replaceAll("\\s", " "));
        }
    }

    @Test
    void declaresItsEncoding() {
        assertThat(new String(Xml.write(xml -> xml.empty("a")), StandardCharsets.UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a");
    }

    @Test
    void leavesOutAttributesAndElementsWithoutAValue() {
        var root = XmlDocument.parse(Xml.write(xml -> {
                    xml.open("a", "b", null, "c", "");
                    xml.element("d", null);
                    xml.close();
                }))
                .root();

        assertThat(root.getAttributes().getLength()).isEqualTo(1);
        assertThat(root.hasChildNodes()).isFalse();
    }

    private static String hostile(Random random) {
        var pieces =
                new String[] {"]]>", "<![CDATA[", "&lt;", "<!--", "-->", "<?x", "\"", "'", "\u2028", "\r\n", "é", "😀"};
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(random.nextBoolean() ? pieces[random.nextInt(pieces.length)] : "")
                    .append((char) random.nextInt(0x10000));
        }
        return text.toString();
    }
}
