package atrium.domain.sharing;

import atrium.domain.records.AddedColumns;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordType;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Shows and asks in lists for the records that are shared with whoever looks, or with one of the teams, until now. */
@Component
class SharedColumns implements AddedColumns {

    /** Key of the column. */
    static final String KEY = "sharedWithMe";

    private static final String MINE =
            "s.grantee_id = ANY(:askedGrantees) AND (s.ends_at IS NULL OR s.ends_at > :askedNow)";

    private static final String ITSELF = "SELECT s.record_id AS customer_id FROM record_share s WHERE " + MINE;

    // By which shares the records of a type are open; a contact's account takes its people along.
    private static final Map<String, String> OPEN = Map.of(
            "contact",
            ITSELF + " UNION SELECT x.id FROM contact x JOIN record_share s ON s.record_id = x.account_id WHERE "
                    + MINE);

    private static final Map<String, String> OF_ONE = Map.of("contact", "s.record_id IN (r.id, r.account_id)");

    @Override
    public List<ListColumn> columns(RecordType type) {
        String open = OPEN.getOrDefault(type.code(), ITSELF);
        return !type.shared()
                ? List.of()
                : List.of(ListColumn.of(
                                KEY,
                                FieldKind.CHOICE,
                                "(SELECT 'yes' FROM record_share s WHERE %s AND %s LIMIT 1)"
                                        .formatted(OF_ONE.getOrDefault(type.code(), "s.record_id = r.id"), MINE))
                        .among(
                                "SELECT FROM (SELECT customer_id, 'yes' AS %s FROM (%s) AS mine) held WHERE held.customer_id = r.id"
                                        .formatted(KEY, open))
                        .choosing(List.of("yes")));
    }

    @Override
    public List<String> quickFilters(RecordType type) {
        return type.shared() ? List.of(KEY) : List.of();
    }
}
