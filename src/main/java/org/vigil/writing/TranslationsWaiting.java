package org.vigil.writing;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.desk.Waiting;

/** Tells those who translate that the source of a translation has changed since. */
@Component
@Order(40)
class TranslationsWaiting implements Waiting {

    private static final int SHOWN = 10;

    private final Translations translations;

    TranslationsWaiting(Translations translations) {
        this.translations = translations;
    }

    @Override
    public List<Note> notes(Viewer viewer) {
        var rights = viewer.rights();
        var everywhere = translates(rights.everywhere()::contains);
        // Whoever lacks one of them everywhere has it in single streams, if at all.
        var streams = rights.inStream().keySet().stream()
                .filter(stream -> translates(permission -> viewer.may(permission, stream)))
                .collect(Collectors.toSet());
        if (!everywhere && streams.isEmpty()) {
            return List.of();
        }
        return translations.behind(everywhere, streams, SHOWN).stream()
                .map(behind -> note(behind, viewer))
                .toList();
    }

    private static boolean translates(Predicate<Permission> may) {
        return may.test(Permission.READ_DRAFTS) && (may.test(Permission.WRITE) || may.test(Permission.TRANSLATE));
    }

    private static Note note(Translations.Behind behind, Viewer viewer) {
        var text = viewer.words().say("translations.waiting", behind.headline());
        return new Note(text, "/desk/stories/" + behind.story() + "/translations", false);
    }
}
