package atrium.domain.customers;

import static atrium.domain.records.QualityAspect.REACHABLE;
import static atrium.domain.records.QualityAspect.VALID;

import atrium.domain.records.QualityCheck;

/** What accounts and contacts are looked through for alike. */
final class CustomerChecks {

    // Mistyped names of the big mail providers, endings that no mail address has, and what people write to get past a
    // form.
    private static final String MISTYPED = "'@(gmial|gmai|gamil|gnail|gmal|gmaill|gmil|hotmial|hotmai|hotmal|hotnail|"
            + "hotmil|homail|yaho|yahooo|yhoo|yahho|outlok|outloo|outllok|iclod|icoud)[.]|@gmail[.](co|cm|om)$|"
            + "[.](con|cmo|ocm|comm|vom|cim|coom|nett|ogr)$|^(none|no|nomail|noemail|test|xxx+|asdf+|aaa+|null)@'";

    private static final String PLACEHOLDER =
            "'^(test.*|unknown|n/?a|none|null|x{2,}|asdf.*|tbd|to be .*|[^[:alnum:]]+)$'";

    /** A mail address that is well formed and still can't be right. */
    static final QualityCheck MAIL =
            new QualityCheck("mistyped-mail", VALID, 2, "email", "r.email IS NOT NULL", "r.email_key !~ " + MISTYPED);

    /** A letter would arrive. */
    static final QualityCheck ADDRESS = QualityCheck.ofAll(
            "address", REACHABLE, 1, "street", "r.street IS NOT NULL AND r.city IS NOT NULL AND r.country IS NOT NULL");

    private CustomerChecks() {}

    /** A condition on a name that somebody meant. */
    static String meant(String name) {
        return name + " !~* " + PLACEHOLDER;
    }

    /**
     * Every telephone number has an international form.
     *
     * @param columns with numbers as typed, each with a column of its international form, named {@code <column>_e164}
     */
    static QualityCheck phones(String... columns) {
        StringBuilder asked = new StringBuilder("coalesce(jsonb_exists(r.contact_points, 'phones'), false)");
        StringBuilder met = new StringBuilder(
                "NOT coalesce(jsonb_path_exists(r.contact_points, " + "'$.phones[*] ? (!exists(@.key))'), false)");
        for (String column : columns) {
            asked.append(" OR r.").append(column).append(" IS NOT NULL");
            met.append(" AND (r.")
                    .append(column)
                    .append(" IS NULL OR r.")
                    .append(column)
                    .append("_e164 IS NOT NULL)");
        }
        return new QualityCheck("undiallable", VALID, 2, columns[0], asked.toString(), met.toString());
    }
}
