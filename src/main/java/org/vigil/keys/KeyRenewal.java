package org.vigil.keys;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.shared.Actor;

/** Begins with a new master key, where the old one is lost for good: what was sealed with it is given up. */
@Component
public class KeyRenewal {

    private final KeyFile file;
    private final KeyMark mark;
    private final ObjectProvider<SealedWithLostKey> sealed;
    private final AuditLog audit;

    KeyRenewal(KeyFile file, KeyMark mark, ObjectProvider<SealedWithLostKey> sealed, AuditLog audit) {
        this.file = file;
        this.mark = mark;
        this.sealed = sealed;
        this.audit = audit;
    }

    /** Takes the key that is in the data folder, made if there is none. Whoever needs {@link Sealing} must not have been made yet. */
    @Transactional
    public void begin(Actor by) {
        if (file.isTheDatabases()) {
            throw new KeyUnusable(
                    "the master key in the data folder is this database's: nothing is lost, nothing was changed");
        }
        mark.forget();
        sealed.stream().toList().forEach(SealedWithLostKey::giveUp);
        audit.record(by, Act.of("key.renewed"));
    }
}
