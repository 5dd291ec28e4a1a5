package atrium.domain.activities;

import atrium.domain.records.AddedColumns;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordSubjects;
import atrium.domain.records.RecordType;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Shows and asks for the next open plan with each customer, and about each other record that has plans, in their lists: what it
 * is, on which day, and whether it is late.
 */
@Component
class NextStepColumns implements AddedColumns {

    /** Key of the column of states. */
    static final String STATE = "nextStepState";

    private static final String STEP = "nextStep";
    private static final String DUE = "nextStepDue";
    private static final List<String> STATES = List.of("overdue", "today", "planned", "someday");

    private static final String DAY = "coalesce(p.due_day, (p.due_at AT TIME ZONE :askedZone)::date)";
    private static final String CODE =
            "CASE WHEN %1$s < :askedDay THEN 'overdue' WHEN %1$s = :askedDay THEN 'today' WHEN %1$s > :askedDay THEN 'planned' ELSE 'someday' END"
                    .formatted(DAY);

    // The indexes of open plans by customer and by record have them in this order: the first is the next one.
    private static final String FIRST = """
            (SELECT %2$s FROM activity p WHERE p.%1$s = r.id AND p.done_at IS NULL AND p.withdrawn_at IS NULL
              ORDER BY p.due_at, p.id LIMIT 1)""";

    private static final String HELD = """
            SELECT FROM (SELECT DISTINCT ON (p.%1$s) p.%1$s AS about, p.subject AS nextStep, %2$s AS nextStepDue,
                %3$s AS nextStepState
              FROM activity p WHERE p.%1$s IS NOT NULL AND p.done_at IS NULL AND p.withdrawn_at IS NULL
              ORDER BY p.%1$s, p.due_at, p.id) held
            WHERE held.about = r.id""";

    @Override
    public List<ListColumn> columns(RecordType type) {
        if (!type.storied()) {
            return List.of();
        }
        // A plan about a record is with its customers, too, and one with a contact with the account.
        String with = RecordSubjects.pointing(type.code());
        return List.of(
                column(STEP, FieldKind.TEXT, with, "p.subject"),
                column(DUE, FieldKind.DATE, with, DAY),
                column(STATE, FieldKind.CHOICE, with, CODE).choosing(STATES));
    }

    private static ListColumn column(String key, FieldKind kind, String with, String value) {
        return ListColumn.of(key, kind, FIRST.formatted(with, value)).among(HELD.formatted(with, DAY, CODE));
    }
}
