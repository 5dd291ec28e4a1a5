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

/** Plugs accounts into the engines. */
@Component
@Order(10)
class AccountRecords implements RecordType, Searchable {

    private final CustomFields customFields;

    AccountRecords(CustomFields customFields) {
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
        return "account";
    }

    @Override
    public String path() {
        return "/accounts";
    }

    @Override
    public String table() {
        return "account";
    }

    @Override
    public List<Holder> holders() {
        return List.of(new Holder("owner_id", "team_id", "id"));
    }

    @Override
    public boolean tagged() {
        return true;
    }

    @Override
    public List<UniqueField> uniqueFields() {
        return List.of(new UniqueField("externalId", "account_external_id", "r.external_id = :text"));
    }

    @Override
    public List<RecordField> fields() {
        return Stream.concat(AccountText.FIELDS.stream(), custom().fields().stream())
                .toList();
    }

    @Override
    public Map<String, String> beginning(Viewer viewer) {
        return custom().preset(Map.of("owner", viewer.personId().toString(), "lifecycle", "lead"));
    }

    @Override
    public Map<String, KeptOpen> keptOpen() {
        return custom().keptOpen(AccountText.KEPT_OPEN);
    }

    @Override
    public List<Naming> namings() {
        return List.of(
                new Naming("externalId", "r.external_id = t.typed"),
                new Naming("domain", "r.domain = lower(t.typed)"),
                new Naming("name", "r.name_key = name_key(t.typed)"));
    }

    @Override
    public Optional<String> accountColumn() {
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
        return new DocumentSql(code(), "account", seen).of("""
                SELECT id, name AS title, concat_ws(' · ', {city}, {country}, {industry}) AS subtitle,
                  concat_ws(' ', name, {domain}, {email}, {external_id}, {city}, {industry}, {emails},
                    (SELECT string_agg(file.name, ' ') FROM stored_file file WHERE file.record_id = account.id AND file.removed_at IS NULL),
                    {custom}) AS words,
                  concat_ws(' ', {phone}, {phones}) AS phones,
                  owner_id, team_id, NULL::uuid AS account_owner_id, NULL::uuid AS account_team_id, NULL::uuid AS account_id,
                  NULL::uuid AS contact_id, changed_at
                FROM account
                WHERE id = ANY(:ids) AND archived_at IS NULL AND deleted_at IS NULL
                """, custom());
    }
}
