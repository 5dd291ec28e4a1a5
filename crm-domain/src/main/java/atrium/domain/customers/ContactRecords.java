package atrium.domain.customers;

import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.customfields.CustomFields;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Searchable;
import atrium.domain.records.TimelineGroup;
import atrium.domain.records.UniqueField;
import atrium.domain.records.Visibility.Holder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Plugs contacts into the engines. */
@Component
@Order(20)
class ContactRecords implements RecordType, Searchable {

    private final CustomFields customFields;

    ContactRecords(CustomFields customFields) {
        this.customFields = customFields;
    }

    /** The fields that the company added. */
    CustomFieldSet custom() {
        return customFields.of(code());
    }

    @Override
    public boolean extensible() {
        return true;
    }

    @Override
    public String code() {
        return "contact";
    }

    @Override
    public String path() {
        return "/contacts";
    }

    @Override
    public String table() {
        return "contact";
    }

    @Override
    public List<Holder> holders() {
        return List.of(
                new Holder("owner_id", "team_id", "id"),
                new Holder("account_owner_id", "account_team_id", "account_id"));
    }

    @Override
    public boolean human() {
        return true;
    }

    @Override
    public boolean tagged() {
        return true;
    }

    @Override
    public List<UniqueField> uniqueFields() {
        return List.of(new UniqueField("externalId", "contact_external_id", "r.external_id = :text"));
    }

    @Override
    public List<RecordField> fields() {
        return Stream.concat(ContactText.FIELDS.stream(), custom().fields().stream())
                .toList();
    }

    @Override
    public List<String> namings() {
        return List.of("r.external_id = t.typed", "r.email_key = lower(t.typed)", "r.name_key = fold(btrim(t.typed))");
    }

    @Override
    public Optional<String> accountColumn() {
        return Optional.of("account_id");
    }

    @Override
    public Optional<String> contactColumn() {
        return Optional.of("id");
    }

    @Override
    public List<TimelineGroup> timelineGroups() {
        return List.of(new TimelineGroup("changes", "customers", Set.of(code())));
    }

    @Override
    public String type() {
        return code();
    }

    @Override
    public String documents() {
        return """
                SELECT c.id, c.name AS title, concat_ws(' · ', c.job_title, a.name, c.email) AS subtitle,
                  concat_ws(' ', c.name, c.email, c.external_id, c.job_title, c.city, a.name,
                    (SELECT string_agg(point ->> 'value', ' ') FROM jsonb_array_elements(c.contact_points -> 'emails') AS point),
                    (SELECT string_agg(file.name, ' ') FROM stored_file file WHERE file.record_id = c.id AND file.removed_at IS NULL), custom_words(c.custom)) AS words,
                  concat_ws(' ', c.phone_e164, regexp_replace(c.phone, '\\D', '', 'g'), c.mobile_e164,
                    regexp_replace(c.mobile, '\\D', '', 'g'),
                    (SELECT string_agg(regexp_replace(point ->> 'value', '\\D', '', 'g') || ' ' || coalesce(point ->> 'key', ''), ' ')
                      FROM jsonb_array_elements(c.contact_points -> 'phones') AS point)) AS phones,
                  c.owner_id, c.team_id, c.account_owner_id, c.account_team_id, c.account_id,
                  NULL::uuid AS contact_id, c.changed_at
                FROM contact c LEFT JOIN account a ON a.id = c.account_id
                WHERE c.id = ANY(:ids) AND c.archived_at IS NULL AND c.deleted_at IS NULL
                """;
    }
}
