package atrium.domain.customers;

import atrium.domain.customfields.CustomFieldSet;
import atrium.domain.customfields.CustomFields;
import atrium.domain.records.FieldLimits;
import atrium.domain.records.KeptOpen;
import atrium.domain.records.RecordField;
import atrium.domain.records.RecordType;
import atrium.domain.records.Searchable;
import atrium.domain.records.TimelineGroup;
import atrium.domain.records.UniqueField;
import atrium.domain.records.Viewer;
import atrium.domain.records.Visibility.Holder;
import java.util.List;
import java.util.Map;
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
    public Map<String, String> beginning(Viewer viewer) {
        return custom().preset(Map.of("owner", viewer.personId().toString(), "lifecycle", "lead"));
    }

    /** Where somebody worked tells as what. */
    @Override
    public List<String> alongWith(String field) {
        return field.equals("jobTitle") ? List.of("employment") : List.of();
    }

    @Override
    public Map<String, KeptOpen> keptOpen() {
        return custom().keptOpen(ContactText.KEPT_OPEN);
    }

    @Override
    public List<Naming> namings() {
        return List.of(
                new Naming("externalId", "r.external_id = t.typed"),
                new Naming("email", "r.email_key = lower(t.typed)"),
                new Naming("lastName", "r.name_key = fold(btrim(t.typed))"));
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
    public String documents(FieldLimits seen) {
        return new DocumentSql(code(), "c", seen).of("""
                SELECT c.id, c.name AS title, concat_ws(' · ', {job_title}, a.name, {email}) AS subtitle,
                  concat_ws(' ', c.name, {email}, {external_id}, {job_title}, {city}, a.name, {emails},
                    (SELECT string_agg(file.name, ' ') FROM stored_file file WHERE file.record_id = c.id AND file.removed_at IS NULL),
                    {custom}) AS words,
                  concat_ws(' ', {phone}, {mobile}, {phones}) AS phones,
                  c.owner_id, c.team_id, c.account_owner_id, c.account_team_id, c.account_id,
                  NULL::uuid AS contact_id, c.changed_at
                FROM contact c LEFT JOIN account a ON a.id = c.account_id
                WHERE c.id = ANY(:ids) AND c.archived_at IS NULL AND c.deleted_at IS NULL
                """, custom());
    }
}
