package atrium.sales.deals;

import atrium.domain.kernel.InvalidValue;
import atrium.domain.records.FieldReader;
import atrium.domain.records.Meant;
import java.util.HashMap;
import java.util.Map;

/** What the rows of a chunk mean by the people, teams and customers that they name, found or made along. */
final class ImportedNames {

    private final Map<String, Map<String, Meant>> byField;
    private final Map<String, InvalidValue> refused;

    /**
     * @param byField what each text means, by field
     * @param refused why accounts that are not there can't be made along, by the text that names them
     */
    ImportedNames(Map<String, Map<String, Meant>> byField, Map<String, InvalidValue> refused) {
        this.byField = byField;
        this.refused = refused;
    }

    /** The values with ids in the place of names; names of nothing, or of more than one thing, are left out. */
    Map<String, String> resolve(Map<String, String> values) {
        Map<String, String> resolved = new HashMap<>(values);
        byField.forEach((field, names) -> {
            Meant meant = names.get(values.getOrDefault(field, ""));
            if (meant != null) {
                if (meant.count() == 1 && meant.id() != null) {
                    resolved.put(field, meant.id().toString());
                } else {
                    resolved.remove(field);
                }
            }
        });
        return resolved;
    }

    /** Notes the fields of a row that name nobody and nothing, or more than one. */
    void check(Map<String, String> values, FieldReader reader) {
        byField.forEach((field, names) -> {
            String typed = values.getOrDefault(field, "");
            Meant meant = names.get(typed);
            if (meant != null && meant.count() != 1) {
                InvalidValue refusal = field.equals("account") ? refused.get(typed) : null;
                if (refusal != null) {
                    reader.note(refusal);
                } else {
                    String count = meant.count() == 0 ? "no" : "several";
                    reader.wrong(field, "import.problem.%s-%s".formatted(count, field), typed);
                }
            }
        });
    }
}
