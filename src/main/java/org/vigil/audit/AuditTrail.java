package org.vigil.audit;

import java.util.List;
import org.springframework.stereotype.Component;

/** The log for those who may read it. */
@Component
public class AuditTrail {

    /** More are not offered to choose from; they are found all the same. */
    private static final int CHOICES = 1_000;

    private final AuditEntries entries;

    AuditTrail(AuditEntries entries) {
        this.entries = entries;
    }

    /** What was found before an entry's number, newest first. */
    public List<AuditEntry> before(long seq, AuditSearch search, int limit) {
        return entries.before(seq, search, limit);
    }

    /** Everybody and everything that has an entry. */
    public List<String> actors() {
        return entries.actors(CHOICES);
    }

    /** Every act that has an entry. */
    public List<String> acts() {
        return entries.acts(CHOICES);
    }
}
