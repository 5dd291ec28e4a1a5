package atrium.domain.customers;

import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.records.FieldLimits;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the search documents of accounts and contacts: each place in braces is a value that limits may hide. */
final class DocumentSql {

    private static final Map<String, String> FIELDS = new LinkedHashMap<>();

    static {
        FIELDS.put("city", "city");
        FIELDS.put("country", "country");
        FIELDS.put("industry", "industry");
        FIELDS.put("domain", "domain");
        FIELDS.put("email", "email");
        FIELDS.put("external_id", "externalId");
        FIELDS.put("job_title", "jobTitle");
    }

    private final String type;
    private final String alias;
    private final FieldLimits seen;

    DocumentSql(String type, String alias, FieldLimits seen) {
        this.type = type;
        this.alias = alias;
        this.seen = seen;
    }

    String of(String template, CustomFieldSet custom) {
        String sql = template;
        for (Map.Entry<String, String> field : FIELDS.entrySet()) {
            sql = sql.replace("{" + field.getKey() + "}", shown(field.getValue(), alias + "." + field.getKey()));
        }
        return sql.replace("{emails}", shown("otherEmails", """
                        (SELECT string_agg(point ->> 'value', ' ')
                          FROM jsonb_array_elements(%s.contact_points -> 'emails') AS point)""".formatted(alias)))
                .replace("{phones}", shown("otherPhones", """
                        (SELECT string_agg(regexp_replace(point ->> 'value', '\\D', '', 'g') || ' ' || coalesce(point ->> 'key', ''), ' ')
                          FROM jsonb_array_elements(%s.contact_points -> 'phones') AS point)""".formatted(alias)))
                .replace("{phone}", number("phone"))
                .replace("{mobile}", number("mobile"))
                .replace("{custom}", custom.words(alias + ".custom", seen));
    }

    private String number(String field) {
        return shown(
                field,
                "concat_ws(' ', %1$s.%2$s_e164, regexp_replace(%1$s.%2$s, '\\D', '', 'g'))".formatted(alias, field));
    }

    private String shown(String field, String expression) {
        return seen.sql(type, field, expression);
    }
}
