package atrium.domain.rosters;

import atrium.domain.records.FieldKind;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Visibility.Holder;
import java.util.List;

/** People as the import knows them; other engines don't, as nobody's role is about people as records. */
final class PersonRecords implements RecordType {

    private static final List<RecordField> FIELDS = List.of(
            RecordField.of("name", FieldKind.TEXT, 200),
            RecordField.of("firstName", FieldKind.TEXT, 100),
            RecordField.of("lastName", FieldKind.TEXT, 100),
            RecordField.of("email", FieldKind.EMAIL, 200),
            RecordField.of("jobTitle", FieldKind.TEXT, 200),
            RecordField.of("role", FieldKind.TEXT, 100),
            RecordField.of("team", FieldKind.TEXT, 200),
            RecordField.of("lead", FieldKind.TEXT, 200),
            RecordField.of("teamAbove", FieldKind.TEXT, 200));

    @Override
    public String code() {
        return "person";
    }

    @Override
    public String path() {
        return "/admin/people";
    }

    @Override
    public String table() {
        return "person";
    }

    @Override
    public List<Holder> holders() {
        return List.of();
    }

    @Override
    public boolean human() {
        return true;
    }

    @Override
    public List<RecordField> fields() {
        return FIELDS;
    }
}
