package org.vigil.door;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.vigil.desk.Viewer;
import org.vigil.desk.Waiting;

/** Tells people when the loss of one thing would lock them out. */
@Component
@ConditionalOnWebApplication
class OwnAccountWaiting implements Waiting {

    private static final int FEW = 3;

    private final Joining.Ways ways;

    OwnAccountWaiting(Joining.Ways ways) {
        this.ways = ways;
    }

    @Override
    public List<Note> notes(Viewer viewer) {
        var notes = new ArrayList<Note>();
        var passkeys = ways.passkeys().of(viewer.id()).size();
        var password = ways.passwords().has(viewer.id());
        if (passkeys == 1 && !password) {
            notes.add(new Note(viewer.words().say("today.one-passkey"), MeController.PATH, false));
        }
        if (password && ways.passwords().codesLeft(viewer.id()) < FEW) {
            notes.add(new Note(viewer.words().say("today.few-codes"), MeController.PATH, false));
        }
        return notes;
    }
}
