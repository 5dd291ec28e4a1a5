package atrium.domain.customers;

import atrium.domain.kernel.PhoneNumber;
import atrium.domain.kernel.RecordRef;
import atrium.domain.kernel.WebDomain;
import atrium.domain.records.Act;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.RecordType;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds records that have the same normalised name, domain, mail, phone or external id as what is being typed. */
@Component
@Transactional(readOnly = true)
public class ExactDuplicates {

    private static final int MOST = 5;

    // One arm per index; a record that matches in several ways is shown once with all its reasons.
    private static final String ACCOUNTS = """
            WITH hit AS (
              SELECT id, 'name' AS reason FROM account WHERE name_key = name_key(:name)
              UNION ALL SELECT id, 'domain' FROM account WHERE {domain} = :domain
              UNION ALL SELECT id, 'email' FROM account WHERE {email} = lower(:email) OR contact_points @> :emailPoint::jsonb
              UNION ALL SELECT id, 'phone' FROM account WHERE {phone} = :phone OR contact_points @> :phonePoint::jsonb
              UNION ALL SELECT id, 'externalId' FROM account WHERE {external} = :externalId)
            SELECT r.id, r.name, concat_ws(' · ', {r.domain}, {r.city}, {r.country}) AS subtitle,
              string_agg(DISTINCT hit.reason, ' ') AS reasons
            FROM hit JOIN account r ON r.id = hit.id
            WHERE r.id IS DISTINCT FROM :self AND r.deleted_at IS NULL AND %s
            GROUP BY r.id ORDER BY count(DISTINCT hit.reason) DESC, r.changed_at DESC LIMIT :most
            """;

    private static final String CONTACTS = """
            WITH hit AS (
              SELECT id, 'name' AS reason FROM contact WHERE name_key = fold(:name) AND name_key <> ''
              UNION ALL SELECT id, 'email' FROM contact WHERE {email} = lower(:email) OR contact_points @> :emailPoint::jsonb
              UNION ALL SELECT id, 'phone' FROM contact WHERE {phone} IN (:phone, :mobile)
              UNION ALL SELECT id, 'phone' FROM contact WHERE {mobile} IN (:phone, :mobile)
              UNION ALL SELECT id, 'phone' FROM contact
                WHERE contact_points @> :phonePoint::jsonb OR contact_points @> :mobilePoint::jsonb
              UNION ALL SELECT id, 'externalId' FROM contact WHERE {external} = :externalId)
            SELECT r.id, r.name, concat_ws(' · ', {r.job}, {r.email}, {r.city}) AS subtitle,
              string_agg(DISTINCT hit.reason, ' ') AS reasons
            FROM hit JOIN contact r ON r.id = hit.id
            WHERE r.id IS DISTINCT FROM :self AND r.deleted_at IS NULL AND %s
            GROUP BY r.id ORDER BY count(DISTINCT hit.reason) DESC, r.changed_at DESC LIMIT :most
            """;

    private final JdbcClient jdbc;
    private final AccountRecords accounts;
    private final ContactRecords contacts;

    ExactDuplicates(JdbcClient jdbc, AccountRecords accounts, ContactRecords contacts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.contacts = contacts;
    }

    /**
     * Accounts that look the same, the likeliest first, at most five.
     *
     * @param typed text form of the fields typed so far
     * @param self the account being edited; null for a new one
     */
    public List<Duplicate> ofAccount(Map<String, String> typed, @Nullable UUID self, Viewer viewer) {
        return find(ACCOUNTS, accounts, typed, text(typed, "name"), self, viewer);
    }

    /** Contacts that look the same, the likeliest first, at most five. */
    public List<Duplicate> ofContact(Map<String, String> typed, @Nullable UUID self, Viewer viewer) {
        String name = (typed.getOrDefault("firstName", "").strip() + " "
                        + typed.getOrDefault("lastName", "").strip())
                .strip();
        return find(CONTACTS, contacts, typed, name, self, viewer);
    }

    private List<Duplicate> find(
            String query,
            RecordType type,
            Map<String, String> typed,
            @Nullable String name,
            @Nullable UUID self,
            Viewer viewer) {
        Visibility visible = Visibility.of(viewer, type, Act.READ, "r");
        String country = text(typed, "country");
        String email = text(typed, "email");
        String phone = e164(typed, "phone", country);
        String mobile = e164(typed, "mobile", country);
        boolean emails = viewer.sees(type.code(), "otherEmails");
        boolean phones = viewer.sees(type.code(), "otherPhones");
        return jdbc.sql(seen(query, type.code(), viewer).formatted(visible.sql()))
                .param("name", name)
                .param("domain", domain(typed))
                .param("email", email)
                .param(
                        "emailPoint",
                        ContactPointsJson.containing(
                                "emails", email == null || !emails ? null : email.toLowerCase(Locale.ROOT)))
                .param("phone", phone)
                .param("phonePoint", ContactPointsJson.containing("phones", phones ? phone : null))
                .param("mobile", mobile)
                .param("mobilePoint", ContactPointsJson.containing("phones", phones ? mobile : null))
                .param("externalId", text(typed, "externalId"))
                .param("self", self, java.sql.Types.OTHER)
                .param("most", MOST)
                .params(visible.parameters())
                .query((row, number) -> new Duplicate(
                        new RecordRef(type.code(), row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("subtitle"),
                        Arrays.asList(row.getString("reasons").split(" "))))
                .list();
    }

    // What is hidden is like nothing.
    private static String seen(String query, String type, Viewer viewer) {
        FieldLimits seen = viewer.fields();
        return query.replace("{domain}", seen.sql(type, "domain", "domain"))
                .replace("{email}", seen.sql(type, "email", "email_key"))
                .replace("{phone}", seen.sql(type, "phone", "phone_e164"))
                .replace("{mobile}", seen.sql(type, "mobile", "mobile_e164"))
                .replace("{external}", seen.sql(type, "externalId", "external_id"))
                .replace("{r.domain}", seen.sql(type, "domain", "r.domain"))
                .replace("{r.city}", seen.sql(type, "city", "r.city"))
                .replace("{r.country}", seen.sql(type, "country", "r.country"))
                .replace("{r.job}", seen.sql(type, "jobTitle", "r.job_title"))
                .replace("{r.email}", seen.sql(type, "email", "r.email"));
    }

    private static @Nullable String domain(Map<String, String> typed) {
        String text = text(typed, "domain") != null ? text(typed, "domain") : text(typed, "website");
        return text == null ? null : WebDomain.parse(text).map(WebDomain::name).orElse(null);
    }

    private static @Nullable String e164(Map<String, String> typed, String field, @Nullable String country) {
        String text = text(typed, field);
        return text == null ? null : PhoneNumber.of(text, country).e164();
    }

    private static @Nullable String text(Map<String, String> typed, String field) {
        String text = typed.get(field);
        return text == null || text.isBlank() ? null : text.strip();
    }
}
