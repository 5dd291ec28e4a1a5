package atrium.domain.customfields;

import atrium.domain.records.AddedColumns;
import atrium.domain.records.ListColumn;
import atrium.domain.records.RecordType;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows, sorts and asks for custom fields in lists. */
@Component
class CustomColumns implements AddedColumns {

    private final CustomFields fields;

    CustomColumns(CustomFields fields) {
        this.fields = fields;
    }

    @Override
    public List<ListColumn> columns(RecordType type) {
        return fields.of(type.code()).columns();
    }

    @Override
    public Object state() {
        return fields.all();
    }
}
