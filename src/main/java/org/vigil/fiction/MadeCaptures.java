package org.vigil.fiction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SplittableRandom;

/** Text captures of listing pages that never were, newest first, fifteen stories a page, in the form the importer knows. */
public record MadeCaptures(int stories) {

    private static final int PAGE = 15;
    private static final int FOLDER = 500;
    private static final LocalDate NEWEST = LocalDate.of(2025, 12, 31);
    private static final int DAYS = 7_305;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM dd, yyyy", Locale.ENGLISH);
    private static final String HEAD = """
            Select this search icon to access the search form

                Main menu

                Facebook Share

                News releases
            """;
    private static final String FOOT = """

                Pages

                Subscribe to News releases
            """;

    public void write(Path folder) throws IOException {
        for (var page = 0; page * PAGE < stories; page++) {
            var inside = folder.resolve("%04d".formatted(page / FOLDER));
            Files.createDirectories(inside);
            Files.writeString(inside.resolve("page-%05d.txt".formatted(page)), page(page));
        }
    }

    private String page(int page) {
        var text = new StringBuilder(HEAD);
        for (var number = page * PAGE; number < Math.min(stories, (page + 1) * PAGE); number++) {
            story(number, text);
        }
        return text.append(FOOT).toString();
    }

    private void story(int number, StringBuilder text) {
        var random = new SplittableRandom(number);
        var prose = new Prose(random);
        line("", text);
        line(NEWEST.minusDays((long) DAYS * number / stories).format(DATE), text);
        if (random.nextInt(5) == 0) {
            line(prose.headline(), text);
        }
        // The number makes each opening one of its kind.
        line("", text);
        line("Tern Bay – " + prose.sentence() + " It is number " + number + " of the register.", text);
        for (var paragraphs = 1 + random.nextInt(3); paragraphs > 0; paragraphs--) {
            line("", text);
            line(prose.paragraph(), text);
        }
    }

    private static void line(String words, StringBuilder text) {
        text.append(words.isEmpty() ? "" : "    ").append(words).append('\n');
    }
}
