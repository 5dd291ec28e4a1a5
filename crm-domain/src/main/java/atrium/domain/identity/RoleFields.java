package atrium.domain.identity;

import atrium.domain.records.FieldAccess;
import atrium.domain.records.FieldReader;
import atrium.domain.records.GrantedFields;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.RecordTypes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a role says of fields, as it is typed, and as it is stored with the fields that go along. */
final class RoleFields {

    private RoleFields() {}

    /** What is said of fields that there are; each that would be hidden though it can't be is noted. */
    static Map<String, Map<String, FieldAccess>> read(
            RecordTypes types, Map<String, Map<String, FieldAccess>> said, FieldReader reader) {
        Map<String, Map<String, FieldAccess>> known = new HashMap<>();
        for (RecordType type : types.all()) {
            Map<String, FieldAccess> ofType = said.getOrDefault(type.code(), Map.of());
            for (RecordField field : GrantedFields.of(type)) {
                FieldAccess access = ofType.getOrDefault(field.key(), FieldAccess.EDIT);
                if (access.compareTo(GrantedFields.least(type, field.key())) < 0) {
                    reader.wrong(RoleEdit.field(type.code(), field.key()), "role.field-kept-open", "");
                } else if (access != FieldAccess.EDIT) {
                    known.computeIfAbsent(type.code(), code -> new HashMap<>()).put(field.key(), access);
                }
            }
        }
        return known;
    }

    /** The same with the fields that go along with them. */
    static Map<String, Map<String, FieldAccess>> whole(RecordTypes types, Map<String, Map<String, FieldAccess>> said) {
        Map<String, Map<String, FieldAccess>> whole = new HashMap<>();
        said.forEach((code, fields) -> {
            RecordType type = types.of(code).orElseThrow();
            Map<String, FieldAccess> all = new HashMap<>();
            fields.forEach((field, access) -> {
                List<String> together = GrantedFields.with(type, field);
                together.forEach(one -> all.put(one, access));
            });
            whole.put(code, all);
        });
        return whole;
    }
}
