package atrium.domain.dataexchange.tables;

import atrium.domain.kernel.RuleViolation;

/** A file can't be read as a table; the sentence says why and what to do. */
public final class UnreadableTable extends RuleViolation {
    UnreadableTable(String reason, Object... arguments) {
        super("dataexchange.file." + reason, arguments);
    }
}
