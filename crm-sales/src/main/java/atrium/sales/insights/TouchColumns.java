package atrium.sales.insights;

import atrium.domain.records.AddedColumns;
import atrium.domain.records.FieldKind;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows and asks in lists of deals for when something last happened about them. */
@Component
class TouchColumns implements AddedColumns {

    /** Over the alias {@code r}: the newest entry of its timeline, but not before it came where it is. */
    static final String LAST = """
            greatest(r.stage_since, (SELECT t.at FROM timeline_entry t WHERE t.about_id = r.id ORDER BY t.at DESC, t.id DESC LIMIT 1))""";

    @Override
    public List<ListColumn> columns(RecordType type) {
        return type.code().equals("deal") ? List.of(ListColumn.of("lastTouch", FieldKind.INSTANT, LAST)) : List.of();
    }
}
