package org.vigil.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.page.view.Words;

/** Renders every kind of page in several languages into {@code target/preview}, to be looked at, and holds them to the rules of the site. */
class PreviewTest {

    private static final Path OUT = Path.of("target/preview");
    private static final Path STATIC = Path.of("src/main/resources/static");
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);
    private static final int BUDGET = 60 * 1024;

    record Rendered(String name, String language, String html) {

        Document document() {
            return Jsoup.parse(html);
        }

        @Override
        public String toString() {
            return name + "-" + language;
        }
    }

    static Stream<Rendered> pages() {
        return Stream.of("en", "fr", "es", "ar")
                .flatMap(language -> PreviewPages.in(language).entrySet().stream()
                        .map(page -> new Rendered(page.getKey(), language, render(page.getValue()))));
    }

    @BeforeAll
    static void writePreview() throws IOException {
        Files.createDirectories(OUT.resolve("img"));
        Files.writeString(OUT.resolve("vigil.css"), joined("css"));
        Files.writeString(OUT.resolve("vigil.js"), joined("js"));
        Files.copy(STATIC.resolve("img/icon.svg"), OUT.resolve("img/icon.svg"), StandardCopyOption.REPLACE_EXISTING);
        draw(OUT.resolve("img/court.png"), 1600, 1000);
        draw(OUT.resolve("img/boats.png"), 1200, 700);
        pages().forEach(page -> write(OUT.resolve(page + ".html"), page.html()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysItsLanguageAndDirection(Rendered page) {
        var html = page.document().expectFirst("html");

        assertThat(html.attr("lang")).isEqualTo(page.language());
        assertThat(html.attr("dir")).isEqualTo(Words.directionOf(page.language()));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasOneTitleAndHeadingsThatSkipNoLevel(Rendered page) {
        var levels = page.document().select("h1, h2, h3, h4").stream()
                .filter(heading -> heading.closest(".prose") == null)
                .map(heading -> heading.tagName().charAt(1) - '0')
                .toList();

        assertThat(page.document().select("h1")).hasSize(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i) - levels.get(i - 1)).isLessThanOrEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void holdsNoStyleAndNoScriptOfItsOwn(Rendered page) {
        var document = page.document();

        assertThat(document.select("style, [style]")).isEmpty();
        assertThat(document.select("script:not([src]):not([type='application/ld+json'])"))
                .isEmpty();
        assertThat(document.getAllElements().stream()
                        .flatMap(element -> element.attributes().asList().stream())
                        .filter(attribute -> attribute.getKey().startsWith("on")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void loadsNothingFromAnyoneElse(Rendered page) {
        assertThat(page.document().select("[src], [srcset], link[rel~=stylesheet|icon|preload], iframe, object, embed"))
                .allSatisfy(element ->
                        assertThat(element.attr("src") + element.attr("srcset")).doesNotContain("//"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void namesEveryLandmarkAndUsesAnIdOnce(Rendered page) {
        var document = page.document();
        var ids = document.select("[id]").stream().map(Element::id).toList();

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(document.select("nav")).allMatch(nav -> nav.hasAttr("aria-label") || nav.hasAttr("aria-labelledby"));
        assertThat(document.select("main")).hasSize(1);
        assertThat(document.select("[aria-labelledby]")).allMatch(named -> ids.contains(named.attr("aria-labelledby")));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void sizesAndDescribesEveryPicture(Rendered page) {
        assertThat(page.document().select("img"))
                .allMatch(picture -> picture.hasAttr("alt") && picture.hasAttr("width") && picture.hasAttr("height"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void costsNoMoreThanItsBudget(Rendered page) {
        assertThat(compressed(page.html()) + compressed(joined("css")) + compressed(joined("js")))
                .isLessThan(BUDGET);
    }

    private static String render(PreviewPages.Page page) {
        var output = new Utf8ByteOutput();
        TEMPLATES.render(page.template(), page.content(), output);
        return new String(output.toByteArray(), StandardCharsets.UTF_8);
    }

    /** The files of one kind, joined as the server joins them: what begins with an underscore first, then by name. */
    private static String joined(String kind) {
        try (var files = Files.list(STATIC.resolve(kind))) {
            List<Path> sorted = files.sorted().toList();
            return sorted.stream().map(PreviewTest::read).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int compressed(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }

    private static void draw(Path file, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0xe9dfc9), 0, height, new Color(0xb9a888)));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0x57503f));
        for (int i = 0; i < 9; i++) {
            pen.fillRect(width / 8 + i * width / 12, height / 3, width / 40, height / 2);
        }
        pen.fillRect(width / 10, height / 4, width * 4 / 5, height / 14);
        pen.dispose();
        ImageIO.write(image, "png", file.toFile());
    }
}
