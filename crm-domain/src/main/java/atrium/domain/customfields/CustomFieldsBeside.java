package atrium.domain.customfields;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.InvalidRecord;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds a field its place among the others of its type: not one too many, not called like another, under one spelling of a heading. */
@Component
class CustomFieldsBeside {

    /** Most custom fields of a record type. */
    private static final int MOST = 100;

    private final CustomFields fields;
    private final CustomFieldStore store;

    CustomFieldsBeside(CustomFields fields, CustomFieldStore store) {
        this.fields = fields;
        this.store = store;
    }

    /** The field under the heading that is meant, which one that is there already is however it was written. */
    CustomField underOneHeading(CustomField field) {
        String section = field.section();
        return section == null
                ? field
                : fields.of(field.recordType()).all().stream()
                        .filter(other -> !other.id().equals(field.id()) && section.equalsIgnoreCase(other.section()))
                        .findFirst()
                        .map(other -> field.under(other.section()))
                        .orElse(field);
    }

    /** @throws InvalidRecord when there are too many already, or another one is called so */
    void requireRoom(CustomField field) {
        if (fields.of(field.recordType()).all().size() >= MOST) {
            throw wrong("custom.problem.many", String.valueOf(MOST));
        }
        requireOwnName(field);
    }

    /** @throws InvalidRecord when another one is called so */
    void requireOwnName(CustomField field) {
        if (store.taken(field)) {
            throw wrong("custom.problem.same-label", field.label());
        }
    }

    private static InvalidRecord wrong(String messageKey, String typed) {
        return new InvalidRecord(List.of(new InvalidValue("customLabel", messageKey, typed)));
    }
}
