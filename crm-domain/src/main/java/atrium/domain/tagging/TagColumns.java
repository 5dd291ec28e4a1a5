package atrium.domain.tagging;

import atrium.domain.events.RecordTagged;
import atrium.domain.records.AddedColumns;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordType;
import atrium.domain.records.Tag;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows and asks for tags in the lists of all types that carry them. */
@Component
class TagColumns implements AddedColumns {

    private static final String CARRIED =
            "FROM record_tag held JOIN tag t ON t.id = held.tag_id WHERE held.record_id = r.id";

    @Override
    public List<ListColumn> columns(RecordType type) {
        return type.tagged() ? List.of(column(type.code())) : List.of();
    }

    private static ListColumn column(String type) {
        return ListColumn.tags(
                RecordTagged.FIELD,
                Tag.carriedBy("r.id"),
                "SELECT FROM record_tag held WHERE held.record_id = r.id AND held.record_type = '" + type + "'",
                "(SELECT string_agg(fold(t.name), ' ' ORDER BY fold(t.name)) " + CARRIED + ")");
    }
}
