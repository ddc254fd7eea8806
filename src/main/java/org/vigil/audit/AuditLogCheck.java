package org.vigil.audit;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** The audit log: whether every entry stands as it was written, and what to note so that a lost end would be seen. */
@Component
@Order(65)
class AuditLogCheck implements Check {

    private static final int MARK = 16;

    private static final String TO_DO =
            "somebody has written to the database past Vigil: keep it and its backups as they are, see who could get at it,"
                    + " and compare with the last backup or export before (docs/architecture/data.md)";

    private final Chain chain;

    AuditLogCheck(Chain chain) {
        this.chain = chain;
    }

    @Override
    public String subject() {
        return "audit log";
    }

    @Override
    public List<Finding> look() {
        return List.of(
                switch (chain.walk()) {
                    case Chain.Walk.Whole whole -> Finding.ok(subject(), words(whole.newest()));
                    case Chain.Walk.Missing missing ->
                        Finding.fail(subject(), "entry %,d is missing".formatted(missing.seq()), TO_DO);
                    case Chain.Walk.Broken broken ->
                        Finding.fail(
                                subject(),
                                "entry %,d is not what was written behind the one before: one of the two was changed, or slipped in, or they changed places"
                                        .formatted(broken.seq()),
                                TO_DO);
                });
    }

    /** A chain whose end is cut off is still a chain: that is only seen by whoever knows how far it went. */
    private static String words(AuditEntry newest) {
        return newest.seq() == 0
                ? "no entries yet"
                : "%,d entries, unbroken; newest %d of %s, hash %s: compare with what you noted or exported before"
                        .formatted(
                                newest.seq(),
                                newest.seq(),
                                newest.at(),
                                newest.hash().toString().substring(0, MARK));
    }
}
