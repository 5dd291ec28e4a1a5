package atrium.domain.rosters;

import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Visibility.Holder;
import java.util.List;

/** Teams as the import knows them. */
final class TeamRecords implements RecordType {

    private static final List<RecordField> FIELDS = List.of(
            RecordField.of("name", FieldKind.TEXT, 200),
            RecordField.of("parent", FieldKind.TEXT, 200),
            RecordField.of("lead", FieldKind.TEXT, 200));

    @Override
    public String code() {
        return "team";
    }

    @Override
    public String path() {
        return "/admin/teams";
    }

    @Override
    public String table() {
        return "team";
    }

    @Override
    public List<Holder> holders() {
        return List.of();
    }

    @Override
    public List<RecordField> fields() {
        return FIELDS;
    }
}
